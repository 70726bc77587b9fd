package org.watersmeet.wiki.task;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.page.PageRewriting;
import org.watersmeet.wiki.page.SavedPage;

/** Ticking tasks where they are read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TaskService {

    private static final Set<ContentKind> KINDS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    @Inject ContentAccess access;
    @Inject PageRewriting pages;
    @Inject RevisionStore revisions;

    /**
     * Ticks a task, or takes its tick away: a minor revision of the current text, so it conflicts
     * with nobody's save and with nobody's tick. What is ticked already stays as it is.
     *
     * @return the page's revision afterwards
     * @throws Problem.NotFound if there is no such page the caller may view, or the task is gone
     * @throws Problem.Invalid if several tasks have that id
     * @throws Problem.Conflict if the task says something else by now than what the caller has read
     */
    @Needs(Need.EDIT)
    public SavedPage tick(TickTask input) {
        access.editable(ContentFragment.byId(input.content()), KINDS, "page");
        return pages.rewrite(
                input.content(),
                source -> ticked(source, input),
                input.status() == TaskStatus.COMPLETE ? "Task done" : "Task open again");
    }

    private String ticked(String source, TickTask input) {
        Document document = StorageFormat.decode(source);
        Document ticked = Ticking.tick(document, input.task(), input.status());
        if (ticked.equals(document)) {
            return source;
        }
        requireRead(document, input);
        return StorageFormat.encode(ticked);
    }

    /** Others may have changed anything but these words. */
    private void requireRead(Document current, TickTask input) {
        if (input.seen() == 0) {
            return;
        }
        Revision seen = revisions.findStored(input.content(), input.seen()).orElse(null);
        if (seen == null) {
            return; // deleted since
        }
        String read = PageTasks.words(StorageFormat.decode(seen.body()), input.task());
        if (read != null && !read.equals(PageTasks.words(current, input.task()))) {
            throw new Problem.Conflict(
                    "task.changed",
                    "Somebody has changed what this task says. Reload the page and read it again.",
                    0);
        }
    }
}
