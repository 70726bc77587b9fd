package org.watersmeet.web.talk;

import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.markup.PlainText;
import org.watersmeet.text.markup.StorageFormat;

/**
 * The text of a comment as people write it: plain, or in storage format for those who want that.
 *
 * @param storage whether the text is storage format
 */
record CommentText(String text, boolean storage) {

    /** A stored comment for its form: plain if nothing is lost by that. */
    static CommentText of(String source) {
        Document document = StorageFormat.decode(source);
        StringBuilder plain = new StringBuilder();
        for (Node node : document.content()) {
            if (!(node instanceof Paragraph paragraph) || !appended(paragraph, plain)) {
                return new CommentText(source, true);
            }
        }
        return new CommentText(plain.toString(), false);
    }

    /**
     * @return whether the paragraph is nothing but lines of text
     */
    private static boolean appended(Paragraph paragraph, StringBuilder plain) {
        if (!paragraph.attributes().equals(Attributes.NONE)) {
            return false;
        }
        plain.append(plain.isEmpty() ? "" : "\n\n");
        for (Inline inline : paragraph.content()) {
            switch (inline) {
                case Text text -> plain.append(text.value());
                case LineBreak line -> plain.append('\n');
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is stored. */
    String source() {
        return storage ? text : StorageFormat.encode(PlainText.decode(text));
    }
}
