package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.BodySyntax;

/**
 * What the dialog for other syntaxes sends beside the editor's form.
 *
 * @param text what has been typed or pasted
 * @param cursor where in the source it is to go; what is no offset in it means its end
 */
public record MarkupInput(BodySyntax syntax, String text, int cursor) {

    static MarkupInput read(HttpServletRequest request) {
        String syntax = field(request, "syntax");
        String cursor = field(request, "cursor");
        return new MarkupInput(
                BodySyntax.named(syntax).orElse(BodySyntax.WIKI),
                field(request, "markup").replace("\r\n", "\n"),
                cursor.matches("[0-9]{1,8}") ? Integer.parseInt(cursor) : -1);
    }

    public boolean isMarkdown() {
        return syntax == BodySyntax.MARKDOWN;
    }

    /** The source with a piece of storage format at the cursor, or behind it if that breaks it. */
    String put(String piece, String source) {
        String behind = source.isBlank() ? piece : source.stripTrailing() + "\n" + piece;
        if (cursor < 0 || cursor >= source.length()) {
            return behind;
        }
        String inside = source.substring(0, cursor) + piece + source.substring(cursor);
        return !isWellFormed(inside) && isWellFormed(behind) ? behind : inside;
    }

    private static boolean isWellFormed(String source) {
        try {
            StorageFormat.decode(source);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
