package org.watersmeet.people.user;

import java.util.Comparator;

/**
 * How a text names a user.
 *
 * @param key whether by the key that never changes, else by the name for signing in
 * @param value the key, or the name in its compared form
 */
public record UserReference(boolean key, String value) implements Comparable<UserReference> {

    private static final Comparator<UserReference> ORDER =
            Comparator.comparing(UserReference::key).thenComparing(UserReference::value);

    @Override
    public int compareTo(UserReference other) {
        return ORDER.compare(this, other);
    }
}
