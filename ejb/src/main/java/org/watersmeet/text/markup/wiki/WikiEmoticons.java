package org.watersmeet.text.markup.wiki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Emoticon;

/** The signs for emoticons. */
final class WikiEmoticons {

    private static final Map<String, String> NAMES = names();

    private WikiEmoticons() {}

    static @Nullable Parsed at(WikiText text, int offset, int to) {
        for (Map.Entry<String, String> entry : NAMES.entrySet()) {
            String signs = entry.getKey();
            int end = offset + signs.length();
            boolean whole =
                    text.startsWith(signs, offset, to)
                            && !(Character.isLetter(signs.charAt(signs.length() - 1))
                                    && Character.isLetterOrDigit(text.at(end, offset, to)));
            if (whole) {
                return new Parsed(new Emoticon(entry.getValue(), null, Attributes.NONE), end);
            }
        }
        return null;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        String[] pairs =
                (":) smile :( sad :P cheeky :p cheeky :D laugh ;) wink (y) thumbs-up"
                                + " (n) thumbs-down (i) information (/) tick (x) cross (!) warning"
                                + " (+) plus (-) minus (?) question (on) light-on (off) light-off"
                                + " (*) yellow-star (*y) yellow-star (*r) red-star (*g) green-star"
                                + " (*b) blue-star")
                        .split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
