package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:task>}: a check-box item.
 *
 * @param id unique in the page, digits; null when the source lacks it
 * @param uuid unique anywhere; null when the source lacks it
 * @param body flow
 */
public record TaskItem(
        @Nullable String id,
        @Nullable String uuid,
        TaskStatus status,
        List<Node> body,
        Attributes attributes) {
    public TaskItem {
        body = List.copyOf(body);
    }
}
