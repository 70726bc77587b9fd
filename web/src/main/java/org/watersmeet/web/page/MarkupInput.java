package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.watersmeet.wiki.content.BodySyntax;

/**
 * What the dialog for other syntaxes sends beside the editor's form.
 *
 * @param text what has been typed or pasted
 * @param cursor where in the source it is to go
 */
public record MarkupInput(BodySyntax syntax, String text, Cursor cursor) {

    static MarkupInput read(HttpServletRequest request) {
        String syntax = field(request, "syntax");
        return new MarkupInput(
                BodySyntax.named(syntax).orElse(BodySyntax.WIKI),
                field(request, "markup").replace("\r\n", "\n"),
                Cursor.read(request));
    }

    public boolean isMarkdown() {
        return syntax == BodySyntax.MARKDOWN;
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
