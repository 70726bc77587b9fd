package org.watersmeet.doors;

import java.util.Locale;
import java.util.Map;

/**
 * One line of the matrix: a door, who passes it, and a request that fits it.
 *
 * @param door as the code names it
 * @param who one letter for each role
 * @param loose whether whoever passes may be told that the request does not fit
 * @param scope the least of a token
 */
record Row(
        String method,
        String door,
        String who,
        boolean loose,
        TokenScope scope,
        String address,
        String body) {

    private static final Map<String, String> WHO =
            Map.of(
                    "ANYBODY", "yyyyyy",
                    "SIGNED_IN", "nyyyyy",
                    "VIEW", "nnyyyy",
                    "EDIT", "nnnyyy",
                    "SPACE", "nnnnyy",
                    "SITE", "nnnnny",
                    "NOBODY", "nnnnnn");

    static Row parse(String line) {
        String[] columns = line.split(" ?\\| ?", -1);
        String[] door = columns[0].strip().split(" ");
        String[] who = columns[1].strip().split(" ");
        String name = who[0].replace("~", "");
        String letters = WHO.get(name);
        if (letters == null) {
            throw new IllegalArgumentException(line);
        }
        String address = columns.length > 2 ? columns[2].strip() : "";
        return new Row(
                door[0],
                door[1],
                letters,
                who[0].endsWith("~"),
                who.length > 1
                        ? TokenScope.valueOf(who[1].toUpperCase(Locale.ROOT))
                        : usual(door[0], name),
                address.isEmpty() ? door[1] : address,
                columns.length > 3 ? columns[3].strip() : "");
    }

    private static TokenScope usual(String method, String who) {
        if (method.equals("GET")) {
            return TokenScope.READ;
        }
        boolean administers = who.equals("SPACE") || who.equals("SITE");
        return administers ? TokenScope.ADMINISTER : TokenScope.WRITE;
    }

    boolean passes(Role role) {
        return who.charAt(role.ordinal()) == 'y';
    }

    /** Whether the administrator of the site passes with a token of that scope. */
    boolean passes(TokenScope token) {
        return passes(Role.SITE_ADMINISTRATOR) && token.compareTo(scope) >= 0;
    }

    boolean reads() {
        return method.equals("GET");
    }
}
