package org.watersmeet.text.document;

import java.util.List;

/**
 * {@code <at:string>}, {@code <at:textarea>} or {@code <at:list>}: one variable of a template.
 *
 * @param options to choose from, of a list only
 * @param attributes such as {@code at:rows} and {@code at:columns}
 */
public record TemplateField(
        TemplateFieldKind kind, String name, List<TemplateOption> options, Attributes attributes) {

    public TemplateField {
        options = List.copyOf(options);
    }
}
