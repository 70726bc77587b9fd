package org.watersmeet.kernel;

/** Identity of content of any kind; one sequence serves all kinds, so imported ids stay valid. */
public record ContentId(long value) {

    /**
     * Reads the decimal form that URLs and REST use; before an attachment's, REST puts {@code att}.
     *
     * @throws Problem.NotFound if it is not a positive decimal number: no such content can exist
     */
    public static ContentId parse(String text) {
        try {
            String digits = text.strip();
            long value = Long.parseLong(digits.startsWith("att") ? digits.substring(3) : digits);
            if (value > 0) {
                return new ContentId(value);
            }
        } catch (NumberFormatException e) {
            // falls through: what is no number names nothing
        }
        throw new Problem.NotFound(
                "content.not-found", "No content found with id: " + Text.shortened(text, 40));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
