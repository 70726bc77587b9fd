package org.watersmeet.web.pagetemplate;

import java.util.List;
import org.watersmeet.text.document.TemplateFieldKind;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * The form for a template's variables.
 *
 * @param parentId of the page to be, 0 for the top of the tree
 */
public record FillInView(
        Frame frame,
        SpaceRef space,
        long parentId,
        TemplateRow template,
        List<Variable> variables,
        FormProblems problems)
        implements View {

    /**
     * One variable.
     *
     * @param options to choose from, of a list
     * @param rows of a text area
     * @param value what was entered before
     */
    public record Variable(
            String name, TemplateFieldKind kind, List<String> options, int rows, String value) {

        public Variable {
            options = List.copyOf(options);
        }

        /** The field's name; prefixed, so that no variable is taken for a field of ours. */
        public String field() {
            return FIELD + name;
        }
    }

    static final String FIELD = "variable.";

    public FillInView {
        variables = List.copyOf(variables);
    }
}
