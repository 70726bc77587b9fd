package org.watersmeet.web.pagetemplate;

import java.time.Instant;
import java.util.List;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.template.TemplateDetails;

/** A template as a line of a list, and at the head of its own screens. */
public record TemplateRow(
        long id, String name, String description, List<String> labels, Instant modified) {

    public TemplateRow {
        labels = List.copyOf(labels);
    }

    static TemplateRow of(TemplateDetails template) {
        return new TemplateRow(
                template.id().value(),
                template.name(),
                template.description(),
                template.labels().stream().map(LabelName::toString).toList(),
                template.modifiedAt());
    }

    /** Address of one of the template's screens. */
    public String tool(String path) {
        return path + "?entityId=" + id;
    }
}
