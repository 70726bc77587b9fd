package org.watersmeet.web.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Reader;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;

/** Each screen about what people say, in its states. */
public final class TalkSamples {

    private final Samples samples;
    private final Frame frame;

    public TalkSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("label-contents", contents());
        views.put("label-contents-none", noContents());
        views.put("label-heatmap", new HeatmapView(frame, samples.space(), tags()));
        views.put("label-heatmap-none", new HeatmapView(frame, null, List.of()));
        views.put("label-edit", edit("", true, FormProblems.NONE));
        views.put("label-edit-refused", edit("two words!", true, refused()));
        views.put("label-edit-own", edit("", false, FormProblems.NONE));
        views.put("favourites", new FavouritesView(frame, rows(), "?start=50"));
        views.put("favourites-none", new FavouritesView(frame, List.of(), null));
        views.put("watches", new WatchesView(frame, List.of(samples.space()), rows(), "?start=50"));
        views.put("watches-none", new WatchesView(frame, List.of(), List.of(), null));
        views.put("likers", likers());
        views.put("likers-none", new LikersView(frame, content(), List.of(), null));
        views.putAll(CommentSamples.of(samples).all());
        views.put("fragment-star", new StarView(frame, 21, true));
        views.put("fragment-watch", new WatchView(frame, 21, true));
        views.put("fragment-likes", new LikesFragmentView(frame, likes(true)));
        return views;
    }

    /** What stands below a page. */
    public Talk talk() {
        return new Talk(
                content(), labels(), true, true, likes(true), CommentSamples.of(samples).part());
    }

    private ContentRef content() {
        return content(samples);
    }

    static ContentRef content(Samples samples) {
        return new ContentRef(21, true, samples.space(), samples.say("Database failover"));
    }

    private LikesLine likes(boolean mine) {
        return new LikesLine(21, mine, List.of(samples.vera(), samples.tomas()), 4);
    }

    private List<LabelRef> labels() {
        return List.of(label("runbook"), label("failover"), label("team:operations"));
    }

    private LabelRef label(String name) {
        return new LabelRef(samples.say(name), samples.say("OPS"), false);
    }

    private List<LabelContentsView.Row> rows() {
        ContentRef post = new ContentRef(31, false, samples.space(), samples.say("We moved"));
        return List.of(
                new LabelContentsView.Row(content(), Samples.NOW),
                new LabelContentsView.Row(post, Samples.NOW.minusSeconds(90_000)));
    }

    private LabelContentsView contents() {
        return new LabelContentsView(
                frame, label("runbook"), samples.space(), rows(), labels(), "?start=50");
    }

    private LabelContentsView noContents() {
        Frame anonymous = samples.frame(Reader.ANONYMOUS);
        LabelRef label = new LabelRef(samples.say("runbook"), "", false);
        return new LabelContentsView(anonymous, label, null, List.of(), List.of(), null);
    }

    private List<HeatmapView.Tag> tags() {
        return List.of(
                new HeatmapView.Tag(label("failover"), 3, 2),
                new HeatmapView.Tag(label("meeting-notes"), 240, 5),
                new HeatmapView.Tag(label("runbook"), 1, 1));
    }

    private EditLabelsView edit(String entered, boolean mayEdit, FormProblems problems) {
        List<LabelRef> all = List.of(label("runbook"), new LabelRef("my:todo", "", true));
        List<String> suggestions = List.of(samples.say("meeting-notes"), samples.say("postgres"));
        return new EditLabelsView(
                frame, content(), all, samples.say(entered), suggestions, mayEdit, problems);
    }

    private FormProblems refused() {
        return FormProblems.of("label", Texts.literal(samples.say("A label has no spaces.")));
    }

    private LikersView likers() {
        return new LikersView(
                frame, content(), List.of(samples.vera(), samples.tomas()), "?start=100");
    }
}
