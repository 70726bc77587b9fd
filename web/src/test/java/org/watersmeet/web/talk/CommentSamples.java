package org.watersmeet.web.talk;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.talk.CommentFormView.CommentForm;
import org.watersmeet.web.talk.CommentFormView.Selected;

/** Comments in their threads, and the screens to write them. */
final class CommentSamples {

    private static final RenderedBody BODY =
            RenderedBody.of("<p>Step three needs the <em>new</em> name of the standby.</p>");

    private final Samples samples;
    private final Frame frame;

    private CommentSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    static CommentSamples of(Samples samples) {
        return new CommentSamples(samples);
    }

    Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        CommentForm reply = new CommentForm(0, 51, 0, samples.say("Done."), false, null, "4c1f");
        views.put("comment-reply", form(reply, refused()));
        Selected selected = new Selected(samples.say("four steps"), 0);
        CommentForm passage = new CommentForm(0, 0, 0, "", false, selected, "4c1f");
        views.put("comment-passage", form(passage, FormProblems.NONE));
        CommentForm edit =
                new CommentForm(51, 0, 2, samples.say("<p>Done.</p>"), true, null, "4c1f");
        views.put("comment-edit", form(edit, FormProblems.NONE));
        views.put("comment-remove", new RemoveCommentView(frame, TalkSamples.content(samples), 51));
        views.put("passages", passages());
        views.put("passages-none", noPassages());
        return views;
    }

    /** What stands below a page. */
    CommentsPart part() {
        return new CommentsPart(
                TalkSamples.content(samples),
                List.of(
                        line(51, 0, samples.vera(), BODY, null),
                        line(52, 1, samples.tomas(), null, null),
                        line(53, 2, samples.vera(), BODY, null),
                        line(54, 0, new Person("", ""), BODY, null)),
                List.of(
                        line(61, 0, samples.tomas(), BODY, passage(false)),
                        line(62, 1, samples.vera(), BODY, null)),
                3,
                2,
                true,
                "7d3f",
                "?commentsFrom=0",
                "?commentsFrom=100");
    }

    private CommentLine line(
            long id,
            int depth,
            Person author,
            @Nullable Content body,
            CommentLine.@Nullable Passage passage) {
        return new CommentLine(
                id,
                depth,
                author,
                Samples.NOW.minusSeconds(90_000),
                depth == 0 ? Samples.NOW : null,
                body,
                new LikesLine(id, depth == 0, List.of(samples.tomas()), 0),
                passage,
                true,
                depth == 0);
    }

    private CommentLine.Passage passage(boolean resolved) {
        return new CommentLine.Passage("ab-12", samples.say("four steps"), resolved);
    }

    private CommentFormView form(CommentForm form, FormProblems problems) {
        return new CommentFormView(frame, TalkSamples.content(samples), form, problems);
    }

    private FormProblems refused() {
        return FormProblems.of("text", Texts.literal(samples.say("Say something first.")));
    }

    private PassagesView passages() {
        return new PassagesView(
                frame,
                TalkSamples.content(samples),
                List.of(line(61, 0, samples.tomas(), BODY, passage(false))),
                List.of(line(63, 0, samples.vera(), BODY, passage(false))),
                List.of(line(64, 0, samples.vera(), BODY, passage(true))),
                true,
                "7d3f");
    }

    private PassagesView noPassages() {
        return new PassagesView(
                frame, TalkSamples.content(samples), List.of(), List.of(), List.of(), true, "7d3f");
    }
}
