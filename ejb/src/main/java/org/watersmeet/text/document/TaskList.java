package org.watersmeet.text.document;

import java.util.List;

/** {@code <ac:task-list>}. */
public record TaskList(List<TaskItem> tasks, Attributes attributes) implements Block {
    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
