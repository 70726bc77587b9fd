package org.watersmeet.text.rendering;

import java.util.Map;
import org.watersmeet.text.document.Emoticon;

/** The characters for Confluence's emoticons. */
final class Emoticons {

    private static final Map<String, String> CHARACTERS =
            Map.ofEntries(
                    Map.entry("smile", "\uD83D\uDE42"),
                    Map.entry("sad", "\uD83D\uDE41"),
                    Map.entry("cheeky", "\uD83D\uDE1B"),
                    Map.entry("laugh", "\uD83D\uDE00"),
                    Map.entry("wink", "\uD83D\uDE09"),
                    Map.entry("thumbs-up", "\uD83D\uDC4D"),
                    Map.entry("thumbs-down", "\uD83D\uDC4E"),
                    Map.entry("information", "\u2139\uFE0F"),
                    Map.entry("tick", "\u2705"),
                    Map.entry("cross", "\u274C"),
                    Map.entry("warning", "\u26A0\uFE0F"),
                    Map.entry("plus", "\u2795"),
                    Map.entry("minus", "\u2796"),
                    Map.entry("question", "\u2753"),
                    Map.entry("light-on", "\uD83D\uDCA1"),
                    Map.entry("light-off", "\uD83D\uDCA1"),
                    Map.entry("yellow-star", "\u2B50"),
                    Map.entry("red-star", "\u2605"),
                    Map.entry("green-star", "\u2605"),
                    Map.entry("blue-star", "\u2605"),
                    Map.entry("heart", "\u2764\uFE0F"),
                    Map.entry("broken-heart", "\uD83D\uDC94"));

    private Emoticons() {}

    /** The characters the source brings, else ours, else the name between colons. */
    static String characters(Emoticon emoticon) {
        if (emoticon.fallback() != null && !emoticon.fallback().isEmpty()) {
            return emoticon.fallback();
        }
        String known = CHARACTERS.get(emoticon.name());
        return known != null ? known : ":" + emoticon.name() + ":";
    }
}
