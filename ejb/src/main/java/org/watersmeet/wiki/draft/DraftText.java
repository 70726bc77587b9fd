package org.watersmeet.wiki.draft;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.content.SaveKey;

/**
 * What was typed, and what a save of it needs: whatever that is, right or wrong.
 *
 * @param source in storage format, or on the way to be
 * @param comment what history will say
 * @param baseRevision the revision the work began with; 0 for what is new
 * @param parent id of the page it is to stand below; 0 for none
 * @param key names the save that this work will end in
 */
public record DraftText(
        String title,
        String source,
        String comment,
        boolean minor,
        int baseRevision,
        long parent,
        SaveKey key) {

    /** Longest draft, bytes of all its texts. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /**
     * @throws Problem.LimitExceeded if it is longer than {@link #MAX_BYTES}
     */
    public DraftText {
        if (bytes(title) + bytes(source) + bytes(comment) > MAX_BYTES) {
            throw new Problem.LimitExceeded(
                    "draft.too-large",
                    "A draft of more than 2 MiB is not kept; save the page to keep it.",
                    Map.of("bytes", (long) MAX_BYTES));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
