package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;

/**
 * Small changes of a page's text that features make on behalf of the caller, such as marking a
 * passage: in the transaction of a service that has checked the permission, as a minor revision,
 * and always of the current text, so that they cannot conflict with anybody's save.
 */
@ApplicationScoped
public class PageRewriting {

    @Inject PageStore store;
    @Inject PageChanges changes;
    @Inject RevisionStore revisions;

    /**
     * @param change from the current source to the next one; may refuse by a {@link Problem}
     * @param comment what history says about it
     * @return the page's revision afterwards: a new one, unless the change has left all as it was
     * @throws Problem.NotFound if there is no such current page
     */
    public SavedPage rewrite(ContentId id, UnaryOperator<String> change, String comment) {
        Page page =
                store.lock(id)
                        .filter(found -> found.status() == ContentStatus.CURRENT)
                        .orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        String before = revisions.find(id, page.revision()).map(Revision::body).orElseThrow();
        String after = change.apply(before);
        if (after.equals(before)) {
            return new SavedPage(id, page.revision(), true, false);
        }
        Instant now = DatabaseValues.now();
        EditPage edit =
                new EditPage(
                        id, page.revision() + 1, null, after, null, comment, true, null, false);
        UserId author = CallerContext.caller().id();
        return changes.save(page, edit, StorageFormat.decode(after), author, now);
    }
}
