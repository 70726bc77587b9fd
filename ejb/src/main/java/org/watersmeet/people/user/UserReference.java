package org.watersmeet.people.user;

import java.util.Comparator;
import org.watersmeet.kernel.Text;

/**
 * How a text names a user.
 *
 * @param key whether by the key that never changes, else by the name for signing in
 * @param value the key, or the name in its compared form
 */
public record UserReference(boolean key, String value) implements Comparable<UserReference> {

    private static final Comparator<UserReference> ORDER =
            Comparator.comparing(UserReference::key).thenComparing(UserReference::value);

    public static UserReference byKey(String userKey) {
        return new UserReference(true, userKey);
    }

    /** By the name for signing in, in whatever case. */
    public static UserReference byName(String name) {
        return new UserReference(false, Text.key(name));
    }

    @Override
    public int compareTo(UserReference other) {
        return ORDER.compare(this, other);
    }
}
