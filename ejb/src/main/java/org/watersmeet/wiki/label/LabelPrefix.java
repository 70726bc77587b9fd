package org.watersmeet.wiki.label;

import java.util.Locale;
import java.util.Optional;

/** Whose a label is; Confluence's namespaces. */
public enum LabelPrefix {

    /** Everybody's. */
    GLOBAL,

    /** One user's own: others never see it. */
    MY,

    /** A team's: everybody's too, and categories of spaces by convention. */
    TEAM;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As REST and the database have it. */
    public String text() {
        return text;
    }

    public boolean personal() {
        return this == MY;
    }

    public static Optional<LabelPrefix> of(String text) {
        for (LabelPrefix prefix : values()) {
            if (prefix.text.equals(text)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
