package org.watersmeet.wiki.content;

import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.Problem;

/**
 * The key by which a client names one save, so that a repeated request is the same save: 1–255
 * visible ASCII characters.
 */
public record SaveKey(String value) {

    /**
     * @throws Problem.Invalid if it has another length or other characters
     */
    public SaveKey {
        boolean visible = value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (value.isEmpty() || value.length() > 255 || !visible) {
            throw new Problem.Invalid(
                    "idempotency.key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.",
                    "Idempotency-Key");
        }
    }

    /** Identifies what was asked, so that the same key with another request is noticed. */
    static byte[] hash(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            all.append(text.length()).append(':').append(text);
        }
        return Hash.sha256(all.toString());
    }
}
