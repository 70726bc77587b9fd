package org.watersmeet.wiki.task;

import java.util.List;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.document.LinkTarget;

/**
 * How the table names whom a task is for. A text names users by their keys or, an older one, by
 * their names, and may do so before there is such a user: so the table keeps what it says.
 */
public final class Assignee {

    static final String KEY = "key:";
    static final String NAME = "name:";

    private static final int LONGEST = 300;

    private Assignee() {}

    /** Empty for nobody that could ever be found. */
    static String of(LinkTarget.User user) {
        String value =
                switch (user.naming()) {
                    case KEY -> KEY + user.value();
                    case NAME -> NAME + Text.key(user.value());
                    case ACCOUNT -> "";
                };
        return value.length() > LONGEST ? "" : value;
    }

    /** All that a user may be called in the table. */
    static List<String> of(String userKey, String name) {
        return List.of(KEY + userKey, NAME + Text.key(name));
    }

    /** The same for a user of whom it is not known whether this is the key or the name. */
    public static List<String> called(String keyOrName) {
        return of(keyOrName, keyOrName);
    }
}
