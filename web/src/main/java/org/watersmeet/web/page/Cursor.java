package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Where in the source something is to be inserted.
 *
 * @param offset what is no offset in the source means its end
 */
public record Cursor(int offset) {

    static Cursor read(HttpServletRequest request) {
        String offset = request.getParameter("cursor");
        boolean given = offset != null && offset.matches("[0-9]{1,8}");
        return new Cursor(given ? Integer.parseInt(offset) : -1);
    }

    /** The source with a piece of storage format at the cursor, or behind it if that breaks it. */
    String put(String piece, String source) {
        String behind = source.isBlank() ? piece : source.stripTrailing() + "\n" + piece;
        if (offset < 0 || offset >= source.length()) {
            return behind;
        }
        String inside = source.substring(0, offset) + piece + source.substring(offset);
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
}
