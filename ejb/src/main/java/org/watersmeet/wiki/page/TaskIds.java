package org.watersmeet.wiki.page;

import java.util.HashSet;
import java.util.Set;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Gives an id to each task of a body that has none, as Confluence does at a save: without one
 * nothing could tick it. Ids are numbers that the body does not use, in the order of the text. One
 * use.
 */
final class TaskIds extends DocumentRewriter {

    private final Set<String> used = new HashSet<>();
    private int last;

    private TaskIds(Document document) {
        DocumentWalk.forEach(
                document,
                node -> {
                    if (node instanceof TaskList list) {
                        list.tasks().stream().filter(TaskIds::named).forEach(this::use);
                    }
                });
    }

    private void use(TaskItem task) {
        used.add(String.valueOf(task.id()).strip());
    }

    private static boolean named(TaskItem task) {
        String id = task.id();
        return id != null && !id.isBlank();
    }

    /**
     * @param source storage format
     * @return the very source when each of its tasks has an id, or it has none
     * @throws org.watersmeet.kernel.Problem if it has tasks and is not well formed
     */
    static String given(String source) {
        if (!source.contains("ac:task")) {
            return source;
        }
        Document document = StorageFormat.decode(source);
        Document given = new TaskIds(document).rewrite(document);
        return given == document ? source : StorageFormat.encode(given);
    }

    @Override
    protected TaskItem task(TaskItem task) {
        return named(task)
                ? task
                : new TaskItem(next(), task.uuid(), task.status(), task.body(), task.attributes());
    }

    private String next() {
        do {
            last++;
        } while (!used.add(Integer.toString(last)));
        return Integer.toString(last);
    }
}
