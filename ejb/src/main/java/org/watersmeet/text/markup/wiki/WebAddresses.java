package org.watersmeet.text.markup.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.WebLink;

/** Finds addresses that stand in a text as such. */
final class WebAddresses {

    private static final List<String> BEGINNINGS =
            List.of(
                    "http://",
                    "https://",
                    "ftp://",
                    "ftps://",
                    "mailto:",
                    "file://",
                    "news:",
                    "irc://");

    /** What ends an address. */
    private static final String ENDS = "<>\"|{}[]!\\";

    /** What belongs to the sentence if it is the last sign. */
    private static final String SENTENCE = ".,;:?'*)";

    private WebAddresses() {}

    static @Nullable Parsed at(WikiText text, int offset, int to) {
        String beginning = beginning(text, offset, to);
        if (beginning == null) {
            return null;
        }
        int end = offset + beginning.length();
        while (end < to && isPart(text.at(end))) {
            end++;
        }
        while (end > offset && SENTENCE.indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end <= offset + beginning.length()) {
            return null;
        }
        String address = text.slice(offset, end);
        return new Parsed(new WebLink(address, List.of(new Text(address)), Attributes.NONE), end);
    }

    /** Whether a link's target is an address and not the name of a page. */
    static boolean isAddress(String target) {
        int colon = target.indexOf(':');
        return target.startsWith("//")
                || target.startsWith("\\\\")
                || target.startsWith("mailto:")
                || target.startsWith("file:")
                || target.startsWith("news:")
                || (colon > 0 && target.startsWith("://", colon) && isScheme(target, colon));
    }

    private static @Nullable String beginning(WikiText text, int offset, int to) {
        if ("hfmni".indexOf(text.at(offset)) < 0) {
            return null; // most signs, told at once
        }
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning, offset, to)) {
                return beginning;
            }
        }
        return null;
    }

    private static boolean isPart(char c) {
        return !Character.isWhitespace(c) && c != WikiText.MACRO && ENDS.indexOf(c) < 0;
    }

    private static boolean isScheme(String target, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = target.charAt(i);
            boolean fits =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (i > 0 && "0123456789+-.".indexOf(c) >= 0);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
