package org.watersmeet.web.talk;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The labels of a content, to add and remove some.
 *
 * @param entered what was typed, when the form came back
 * @param suggestions labels that the space uses
 * @param mayEdit whether everybody's labels may be changed; one's own always may
 */
public record EditLabelsView(
        Frame frame,
        ContentRef content,
        List<LabelRef> labels,
        String entered,
        List<String> suggestions,
        boolean mayEdit,
        FormProblems problems)
        implements View {

    public EditLabelsView {
        labels = List.copyOf(labels);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether the reader may remove it. */
    public boolean removable(LabelRef label) {
        return mayEdit || label.personal();
    }
}
