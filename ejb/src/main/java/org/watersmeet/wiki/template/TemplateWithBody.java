package org.watersmeet.wiki.template;

import java.util.List;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.markup.StorageFormat;

/**
 * A template as it is edited.
 *
 * @param body storage format, with its variables
 */
public record TemplateWithBody(TemplateDetails details, String body) {

    /** What is to be filled in, in the order of the form; empty when there is nothing. */
    public List<TemplateField> fields() {
        return new TemplateFilling(StorageFormat.decode(body)).fields();
    }
}
