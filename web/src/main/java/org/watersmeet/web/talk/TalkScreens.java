package org.watersmeet.web.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.StampHints;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.like.LikeService;

/** Gathers what stands below a content, for the screens that show one. */
@ApplicationScoped
public class TalkScreens {

    @Inject LabelService labels;
    @Inject LikeService likes;
    @Inject StampHints hints;

    /**
     * To be called before the content itself is asked about: what the last view asked for all this
     * is then answered in the same round trip.
     */
    public void announce(ContentFragment address) {
        hints.announce(StampHints.Use.LIKES, address);
    }

    /**
     * What stands below a content that the reader may view.
     *
     * @param address what it was found by
     */
    public Talk about(ContentRef content, ContentFragment address) {
        List<Label> all = labels.of(new ContentId(content.id()));
        return new Talk(
                content,
                all.stream()
                        .filter(label -> !label.name().equals(LabelName.FAVOURITE))
                        .map(label -> LabelRef.of(label, content.space().key()))
                        .toList(),
                all.stream().anyMatch(label -> label.name().equals(LabelName.FAVOURITE)),
                LikesLine.of(content.id(), likes.of(address)));
    }
}
