package org.watersmeet.wiki.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.rendering.TextRenderer;

/** The tasks of a body. */
final class PageTasks {

    static final int LONGEST_ID = 64;
    static final int WORDS = 500;

    private PageTasks() {}

    /**
     * In the order of the body. A task without an id, or with a very long one, is left out: nothing
     * can name it. Of several with one id the first counts.
     */
    static Collection<PageTask> of(Document document) {
        Map<String, PageTask> tasks = new LinkedHashMap<>();
        for (TaskItem item : items(document)) {
            String id = item.id();
            if (id != null && !id.isBlank() && id.length() <= LONGEST_ID) {
                tasks.computeIfAbsent(id, it -> task(it, item));
            }
        }
        return tasks.values();
    }

    /** What the task of that id says; null when there is none. */
    static @Nullable String words(Document document, String id) {
        return of(document).stream()
                .filter(task -> task.id().equals(id))
                .map(PageTask::words)
                .findFirst()
                .orElse(null);
    }

    private static List<TaskItem> items(Document document) {
        List<TaskItem> items = new ArrayList<>();
        DocumentWalk.forEach(
                document,
                node -> {
                    if (node instanceof TaskList list) {
                        items.addAll(list.tasks());
                    }
                });
        return items;
    }

    private static PageTask task(String id, TaskItem item) {
        // the tasks below it are said to others, for other days
        List<Node> own = item.body().stream().filter(node -> !(node instanceof TaskList)).toList();
        Document body = new Document(own);
        Mentions mentions = new Mentions();
        DocumentWalk.forEach(body, mentions::see);
        return new PageTask(
                id,
                item.status() == TaskStatus.COMPLETE,
                mentions.assignee,
                mentions.due,
                Text.shortened(TextRenderer.render(new WithoutKeys().rewrite(body)), WORDS - 1));
    }

    /** Leaves out users that the source names by their keys: those are no words. */
    private static final class WithoutKeys extends DocumentRewriter {

        @Override
        protected Inline inline(Inline inline) {
            return inline instanceof Link link
                            && link.body() instanceof LinkBody.None
                            && link.resource() != null
                            && link.resource().target() instanceof LinkTarget.User user
                            && user.naming() == LinkTarget.UserNaming.KEY
                    ? new org.watersmeet.text.document.Text("")
                    : inline;
        }
    }

    private static final class Mentions {

        private String assignee = "";
        private @Nullable LocalDate due;

        void see(Node node) {
            if (assignee.isEmpty()
                    && node instanceof Resource resource
                    && resource.target() instanceof LinkTarget.User user) {
                assignee = Assignee.of(user);
            }
            if (due == null && node instanceof CalendarDate date) {
                due = day(date.value());
            }
        }

        private static @Nullable LocalDate day(String written) {
            try {
                LocalDate day = LocalDate.parse(written.strip());
                // as far as the database's calendar and a person's patience go
                return day.getYear() > 0 && day.getYear() < 10_000 ? day : null;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
