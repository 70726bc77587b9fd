package org.watersmeet.wiki.draft;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/** What a draft is of. */
public sealed interface DraftPlace {

    /**
     * Names it: one draft for each page, one for each title of a new page that a link asked for,
     * one more for each place where a new page of no such title is begun.
     */
    String subject();

    /** A page or a blog post that exists. */
    record Existing(ContentId content) implements DraftPlace {
        @Override
        public String subject() {
            return "page:" + content;
        }
    }

    /**
     * A page to be.
     *
     * @param parent null for the top of the space
     * @param asked the title that a link to a missing page asked for; empty for none
     */
    record NewPage(SpaceKey space, @Nullable ContentId parent, String asked) implements DraftPlace {

        public NewPage {
            asked = Text.shortened(asked, Title.MAX);
        }

        @Override
        public String subject() {
            return "new:" + key(space) + ":" + (parent == null ? "" : parent) + ":" + asked;
        }
    }

    /** A blog post to be. */
    record NewPost(SpaceKey space) implements DraftPlace {
        @Override
        public String subject() {
            return "post:" + key(space);
        }
    }

    private static String key(SpaceKey space) {
        if (space.lookup().length() > 300) {
            throw new Problem.NotFound("space.not-found", "There is no such space.");
        }
        return space.lookup();
    }
}
