package org.watersmeet.text.macro;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.WebLink;

/**
 * What an author wrote into a parameter.
 *
 * @param words the text, without space around it; a comma and nothing else stands between targets
 * @param targets what the parameter links to, in order
 */
public record Argument(String words, List<LinkTarget> targets) {

    /** Nothing at all. */
    public static final Argument NONE = new Argument("", List.of());

    public Argument {
        words = words.strip();
        targets = List.copyOf(targets);
    }

    static Argument of(MacroParameter parameter) {
        List<LinkTarget> targets = new ArrayList<>();
        StringBuilder words = new StringBuilder(parameter.text());
        for (Inline part : parameter.value()) {
            if (part instanceof Resource resource) {
                targets.add(resource.target());
            } else if (part instanceof Link link && link.resource() != null) {
                targets.add(link.resource().target());
            } else if (part instanceof WebLink link) {
                words.append(link.href());
            }
        }
        return new Argument(words.toString(), targets);
    }

    /** Nothing was written. */
    public boolean blank() {
        return words.isEmpty() && targets.isEmpty();
    }

    /** The first target; null when there is none. */
    public @Nullable LinkTarget target() {
        return targets.isEmpty() ? null : targets.getFirst();
    }

    /** The words between commas, without blank ones. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : words.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
