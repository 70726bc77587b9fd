package org.watersmeet.web.pagetemplate;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.TemplateFieldKind;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;

/** Each screen about templates, in its states. */
public final class TemplateSamples {

    private static final RenderedBody BODY =
            RenderedBody.of(
                    "<h2>Goals</h2><p>Led by <span class=\"wm-template-variable\">Who</span></p>"
                            .getBytes(StandardCharsets.UTF_8));

    private final Samples samples;
    private final Frame frame;

    public TemplateSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("templates-space", list(samples.sidebar(Sidebar.Tool.TEMPLATES)));
        views.put("templates-site", list(null));
        views.put("templates-none", new TemplatesView(frame, null, List.of(), false, null));
        views.put("template", template(false));
        views.put("template-delete", template(true));
        views.put("template-edit", edit(FormProblems.NONE, BODY));
        Content problem = Texts.literal(samples.say("There is a template with this name."));
        views.put("template-edit-refused", edit(FormProblems.of("name", problem), null));
        views.put("template-new", fresh());
        views.put("template-choose", choose());
        views.put("template-fill-in", fillIn(FormProblems.NONE));
        views.put("template-fill-in-refused", fillIn(FormProblems.of("variable.a", problem)));
        return views;
    }

    private TemplateRow row() {
        return new TemplateRow(
                61,
                samples.say("Meeting notes"),
                samples.say("Who met, what was decided, who does what"),
                List.of(samples.say("meeting")),
                Samples.NOW);
    }

    private TemplatesView list(@Nullable Sidebar sidebar) {
        return new TemplatesView(frame, sidebar, List.of(row()), true, "?start=50");
    }

    private TemplateView template(boolean removing) {
        return new TemplateView(frame, samples.space(), row(), BODY, "/list", true, removing);
    }

    private EditTemplateView edit(FormProblems problems, @Nullable RenderedBody preview) {
        EditTemplateView.Form form =
                new EditTemplateView.Form(
                        samples.say("Meeting notes"),
                        samples.say("Who met"),
                        samples.say("meeting"),
                        samples.say("<p>Led by <at:var at:name=\"Who\"/></p>"),
                        3);
        return new EditTemplateView(frame, samples.space(), 61, form, problems, preview, "/list");
    }

    private EditTemplateView fresh() {
        return new EditTemplateView(
                frame, null, 0, EditTemplateView.Form.EMPTY, FormProblems.NONE, null, "/list");
    }

    private ChooseTemplateView choose() {
        return new ChooseTemplateView(frame, samples.space(), 12, List.of(row()), List.of(row()));
    }

    private FillInView fillIn(FormProblems problems) {
        List<FillInView.Variable> variables =
                List.of(
                        variable("a", TemplateFieldKind.STRING, List.of()),
                        variable("b", TemplateFieldKind.TEXTAREA, List.of()),
                        variable("c", TemplateFieldKind.LIST, List.of("Bergen", "Oslo")));
        return new FillInView(frame, samples.space(), 12, row(), variables, problems);
    }

    private FillInView.Variable variable(
            String name, TemplateFieldKind kind, List<String> options) {
        return new FillInView.Variable(
                problemSafe(name), kind, options.stream().map(samples::say).toList(), 4, "x");
    }

    /** The name of the field that the sample's problem is about has to stay. */
    private String problemSafe(String name) {
        return name.equals("a") ? name : samples.say(name);
    }
}
