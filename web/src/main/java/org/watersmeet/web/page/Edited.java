package org.watersmeet.web.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.draft.DraftPlace;
import org.watersmeet.wiki.space.SpaceKey;

/** What an editor works on. */
sealed interface Edited {

    /** Names the work where it is kept. */
    DraftPlace place();

    /** The editor's address. */
    String url();

    /** The same of a draft. */
    static Edited of(DraftPlace place) {
        return switch (place) {
            case DraftPlace.Existing it -> new Existing(it.content());
            case DraftPlace.NewPage it -> new New(it.space(), it.parent(), it.asked(), 0);
            case DraftPlace.NewPost it -> new NewPost(it.space());
        };
    }

    /** A page that exists. */
    record Existing(ContentId id) implements Edited {
        @Override
        public DraftPlace place() {
            return new DraftPlace.Existing(id);
        }

        @Override
        public String url() {
            return "/edit/page/" + id;
        }
    }

    /** A blog post to be. */
    record NewPost(SpaceKey space) implements Edited {
        @Override
        public DraftPlace place() {
            return new DraftPlace.NewPost(space);
        }

        @Override
        public String url() {
            return "/edit/newpost?spaceKey=" + Urls.encode(space.value());
        }
    }

    /**
     * A page to be.
     *
     * @param asked the title that a link to a missing page asked for; empty for none
     * @param template id of the template it begins with; 0 for none
     */
    record New(SpaceKey space, @Nullable ContentId parent, String asked, long template)
            implements Edited {
        @Override
        public DraftPlace place() {
            return new DraftPlace.NewPage(space, parent, asked);
        }

        @Override
        public String url() {
            return "/edit/new?spaceKey="
                    + Urls.encode(space.value())
                    + "&parentId="
                    + (parent == null ? 0 : parent)
                    + "&title="
                    + Urls.encode(asked)
                    + (template == 0 ? "" : "&templateId=" + template);
        }
    }
}
