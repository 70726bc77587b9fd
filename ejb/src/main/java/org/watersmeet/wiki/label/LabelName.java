package org.watersmeet.wiki.label;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * A label as people write it: lower case, 1–255 code points, without spaces and the characters that
 * Confluence keeps for its query languages.
 *
 * @param word without its prefix
 */
public record LabelName(LabelPrefix prefix, String word) implements Comparable<LabelName> {

    /** Of a favourite: the star on a page. */
    public static final LabelName FAVOURITE = new LabelName(LabelPrefix.MY, "favourite");

    /** What clients may call the same. */
    private static final String FAVORITE = "favorite";

    static final int MAX = 255;
    private static final String REFUSED = "!#&()*,.:;<>?@[]^\\/\"";

    /**
     * @throws Problem.Invalid for field {@code label}
     */
    public LabelName {
        word = Normalizer.normalize(word.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (prefix.personal() && word.equals(FAVORITE)) {
            word = "favourite";
        }
        check(word);
    }

    private static void check(String word) {
        if (word.isEmpty() || Text.length(word) > MAX) {
            throw invalid("A label has 1 to 255 characters.");
        }
        if (!word.codePoints().allMatch(LabelName::allowed)) {
            throw invalid(
                    "The label “%s” has a space or one of the characters %s, which labels cannot have."
                            .formatted(Text.shortened(word, 60), REFUSED));
        }
    }

    private static boolean allowed(int character) {
        return REFUSED.indexOf(character) < 0
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE;
    }

    private static Problem.Invalid invalid(String message) {
        return new Problem.Invalid("label.name", message, "label");
    }

    /**
     * Reads {@code name} or {@code prefix:name}.
     *
     * @throws Problem.Invalid if it is no label
     */
    public static LabelName parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new LabelName(LabelPrefix.GLOBAL, text);
        }
        LabelPrefix prefix =
                LabelPrefix.of(text.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "A label's prefix is “global”, “my” or “team”: "
                                                        + Text.shortened(text, 60)));
        return new LabelName(prefix, text.substring(colon + 1));
    }

    /**
     * Reads labels as people type them: with spaces or commas between.
     *
     * @throws Problem.Invalid if one of them is no label
     */
    public static List<LabelName> parseAll(String text) {
        List<LabelName> names = new ArrayList<>();
        for (String part : text.split("[\\s,]+", -1)) {
            if (!part.isEmpty()) {
                names.add(parse(part));
            }
        }
        return names;
    }

    /** By word, then by prefix: who adds several takes their rows in one order. */
    @Override
    public int compareTo(LabelName other) {
        int byWord = word.compareTo(other.word);
        return byWord != 0 ? byWord : prefix.compareTo(other.prefix);
    }

    /** As people write it: the prefix only where it is not everybody's. */
    @Override
    public String toString() {
        return prefix == LabelPrefix.GLOBAL ? word : prefix.text() + ":" + word;
    }
}
