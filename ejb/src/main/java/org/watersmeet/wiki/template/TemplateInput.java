package org.watersmeet.wiki.template;

import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.label.LabelName;

/**
 * What a template is to be.
 *
 * @param name 1–255 code points, white space collapsed
 * @param description at most 1,000 code points
 * @param labels at most 50, everybody's
 * @param body storage format
 */
public record TemplateInput(String name, String description, List<LabelName> labels, String body) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_LABELS = 50;

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public TemplateInput {
        name = Text.collapsed(name);
        description = description.strip();
        labels = labels.stream().distinct().toList();
        if (name.isEmpty() || Text.length(name) > LONGEST_NAME) {
            throw new Problem.Invalid(
                    "template.name", "A template's name has 1 to 255 characters.", "name");
        }
        if (Text.length(description) > LONGEST_DESCRIPTION) {
            throw new Problem.Invalid(
                    "template.description",
                    "A template's description has at most 1,000 characters.",
                    "description");
        }
        if (labels.size() > MOST_LABELS || labels.stream().anyMatch(it -> it.prefix().personal())) {
            throw new Problem.Invalid(
                    "template.labels",
                    "A template has at most 50 labels, and none of somebody's own.",
                    "labels");
        }
    }
}
