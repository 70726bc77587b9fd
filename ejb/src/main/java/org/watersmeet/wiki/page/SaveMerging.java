package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.diff.ThreeWayMerge;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.Title;

/**
 * Lets a save that began with an older revision follow the current one, where the two do not
 * contradict each other.
 */
@ApplicationScoped
class SaveMerging {

    @Inject RevisionStore revisions;

    /** A save as it is after merging. */
    record Merged(EditPage input, Document body) {}

    /**
     * @param page locked: its current revision stays the current one
     * @return empty when the texts or the titles contradict each other, or the merged text is too
     *     large
     */
    Optional<Merged> onto(Page page, EditPage input, Document mine) {
        int base = input.number() - 1;
        if (base < 1 || base >= page.revision()) {
            return Optional.empty();
        }
        Revision began = revision(page.id(), base);
        Revision theirs = revision(page.id(), page.revision());
        if (began == null || theirs == null) {
            return Optional.empty();
        }
        String title = title(began.title(), input.title(), theirs.title());
        return title == null
                ? Optional.empty()
                : ThreeWayMerge.of(decoded(began), mine, decoded(theirs))
                        .flatMap(body -> merged(page, input, title, StorageFormat.encode(body)));
    }

    private static Optional<Merged> merged(Page page, EditPage input, String title, String source) {
        try {
            Document body = StorageFormat.decode(source);
            EditPage save =
                    new EditPage(
                            input.id(),
                            page.revision() + 1,
                            new Title(title),
                            source,
                            input.parent(),
                            input.comment(),
                            input.minor(),
                            input.key(),
                            false);
            return Optional.of(new Merged(save, body));
        } catch (Problem.LimitExceeded e) {
            return Optional.empty();
        }
    }

    /** The title of the side that changed it; null when both did. */
    private static @Nullable String title(String base, @Nullable Title mine, String theirs) {
        if (mine == null || mine.value().equals(base) || mine.value().equals(theirs)) {
            return theirs;
        }
        return theirs.equals(base) ? mine.value() : null;
    }

    private @Nullable Revision revision(ContentId page, int number) {
        return revisions.find(page, number).orElse(null);
    }

    private static Document decoded(Revision revision) {
        return StorageFormat.decode(revision.body());
    }
}
