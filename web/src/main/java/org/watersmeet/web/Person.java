package org.watersmeet.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who did something.
 *
 * @param name sign-in name; empty when nobody was signed in or the user is gone
 * @param fullName empty when nobody was signed in
 * @param avatar address of the picture; null for none: then initials stand for it
 */
public record Person(String name, String fullName, @Nullable String avatar) {

    /** Without a picture. */
    public Person(String name, String fullName) {
        this(name, fullName, null);
    }

    public boolean known() {
        return !fullName.isEmpty();
    }

    public String initials() {
        return initialsOf(fullName.isBlank() ? name : fullName);
    }

    static String initialsOf(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        String first = firstLetter(parts[0]);
        String last = parts.length > 1 ? firstLetter(parts[parts.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
