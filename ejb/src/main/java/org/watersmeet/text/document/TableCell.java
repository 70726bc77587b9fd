package org.watersmeet.text.document;

import java.util.List;

/**
 * {@code <th>} or {@code <td>}.
 *
 * @param columnSpan columns covered, at least 1; 1 when the source says nothing
 * @param rowSpan rows covered, at least 1; 1 when the source says nothing
 */
public record TableCell(
        CellKind kind, int columnSpan, int rowSpan, List<Node> content, Attributes attributes) {
    public TableCell {
        content = List.copyOf(content);
    }
}
