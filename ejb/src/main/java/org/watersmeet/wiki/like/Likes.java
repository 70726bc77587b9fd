package org.watersmeet.wiki.like;

import java.util.List;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.user.UserDetails;

/**
 * How a content is liked.
 *
 * @param count of all who like it
 * @param mine whether the caller does
 * @param first some of the others, the first one first
 */
public record Likes(int count, boolean mine, List<UserDetails> first) {

    /** So many others are named; the rest is counted. */
    public static final int NAMED = 3;

    /** Nobody likes it. */
    public static final Likes NONE = new Likes(0, false, List.of());

    public Likes {
        first = List.copyOf(first);
    }

    /** Which of those who like something are named to a reader. */
    public static List<UserId> named(List<UserId> all, UserId reader) {
        return all.stream().filter(user -> !user.equals(reader)).limit(NAMED).toList();
    }

    /** How many besides the caller and those named. */
    public int others() {
        return count - first.size() - (mine ? 1 : 0);
    }
}
