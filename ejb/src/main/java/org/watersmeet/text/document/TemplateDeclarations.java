package org.watersmeet.text.document;

import java.util.List;

/** {@code <at:declarations>}: the variables of a template, to be filled in by who uses it. */
public record TemplateDeclarations(List<TemplateField> fields, Attributes attributes)
        implements Block {

    public TemplateDeclarations {
        fields = List.copyOf(fields);
    }
}
