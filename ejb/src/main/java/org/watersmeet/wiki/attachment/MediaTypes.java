package org.watersmeet.wiki.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of file it is: by the word of the sender, and by the bytes. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    /** Bytes that {@link #shown} looks at. */
    static final int HEAD = 16;

    private static final int LONGEST = 127;

    /** RFC 6838, 4.2; two bounded repetitions without overlap. */
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("md", "text/markdown"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("html", "text/html"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("json", "application/json"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("docx", OFFICE + "wordprocessingml.document"),
                    Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"),
                    Map.entry("pptx", OFFICE + "presentationml.presentation"),
                    Map.entry("doc", "application/msword"),
                    Map.entry("xls", "application/vnd.ms-excel"),
                    Map.entry("ppt", "application/vnd.ms-powerpoint"));

    private MediaTypes() {}

    /**
     * The type as the sender told it, lower case without parameters; when nothing useful was told,
     * as the name's extension suggests.
     */
    static String told(@Nullable String told, FileName name) {
        String bare = bare(told);
        return bare.equals(UNKNOWN) ? BY_EXTENSION.getOrDefault(name.extension(), UNKNOWN) : bare;
    }

    private static String bare(@Nullable String told) {
        if (told == null) {
            return UNKNOWN;
        }
        int end = told.indexOf(';');
        String bare = (end < 0 ? told : told.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST && TYPE.matcher(bare).matches() ? bare : UNKNOWN;
    }

    /**
     * The type by which a browser may show the file in place, told by its first bytes alone; null
     * for all that is to be saved instead.
     */
    static @Nullable String shown(byte[] head) {
        if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "image/png";
        }
        if (begins(head, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (begins(head, 0, 'G', 'I', 'F', '8', '7', 'a')
                || begins(head, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return "image/gif";
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        return begins(head, 0, '%', 'P', 'D', 'F', '-') ? "application/pdf" : null;
    }

    private static boolean begins(byte[] head, int from, int... magic) {
        if (head.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[from + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
