package org.watersmeet.wiki.content;

import java.util.Optional;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.markup.PlainText;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.markup.markdown.Markdown;
import org.watersmeet.text.markup.wiki.WikiMarkup;

/** The syntaxes a body may be sent in. Stored is always the storage format. */
public enum BodySyntax {
    /** Confluence's storage format. */
    STORAGE,
    /** What Confluence's editor holds; ours holds the storage format. */
    EDITOR,
    /** Confluence's old wiki markup. */
    WIKI,
    /** CommonMark, with tables, strikethrough and task lists. */
    MARKDOWN,
    /** Paragraphs and line breaks. */
    PLAIN;

    /** The syntax of that name, as in {@code "representation":"wiki"}. */
    public static Optional<BodySyntax> named(String name) {
        return switch (name) {
            case "storage" -> Optional.of(STORAGE);
            case "editor" -> Optional.of(EDITOR);
            case "wiki" -> Optional.of(WIKI);
            case "markdown" -> Optional.of(MARKDOWN);
            case "plain" -> Optional.of(PLAIN);
            default -> Optional.empty();
        };
    }

    /**
     * The source as storage format; one that is storage format already comes back as it is and is
     * not looked at.
     *
     * @throws Problem.LimitExceeded if the source is too large or nested too deep
     */
    public String toStorage(String source) {
        return switch (this) {
            case STORAGE, EDITOR -> source;
            case WIKI -> StorageFormat.encode(WikiMarkup.decode(source));
            case MARKDOWN -> StorageFormat.encode(Markdown.decode(source));
            case PLAIN -> StorageFormat.encode(PlainText.decode(source));
        };
    }
}
