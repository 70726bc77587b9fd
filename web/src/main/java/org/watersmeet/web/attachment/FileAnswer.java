package org.watersmeet.web.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.attachment.FileBytes;
import org.watersmeet.wiki.attachment.Thumbnail;

/**
 * Sends a file as data: nothing in it can run here. Only pictures and PDFs, told by their bytes,
 * are shown in place; all else is to be saved. Whatever a browser makes of it, it does so in a
 * sandbox of no site.
 */
final class FileAnswer {

    private static final String POLICY = "sandbox; default-src 'none'";
    private static final String DATA = "application/octet-stream";

    /** Types that are not even said when a file is to be saved: browsers know how to run them. */
    private static final Set<String> ACTIVE =
            Set.of(
                    "text/html",
                    "text/xml",
                    "text/javascript",
                    "text/css",
                    "application/xml",
                    "application/javascript",
                    "application/x-javascript",
                    "application/ecmascript",
                    "application/x-shockwave-flash",
                    "multipart/x-mixed-replace");

    private FileAnswer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, FileBytes file)
            throws IOException {
        String tag = "\"" + file.hash() + "\"";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", file.modifiedAt().toEpochMilli());
        if (unchanged(request, tag, file.modifiedAt())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type(file));
        response.setHeader(
                "Content-Disposition", disposition(file, request.getParameter("download")));
        ByteRange range = range(request, tag, file);
        switch (range.kind()) {
            case WHOLE -> {}
            case PART -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", range.contentRange(file.size()));
            }
            case UNSATISFIABLE -> {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", range.contentRange(file.size()));
            }
        }
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD")) {
            file.copy(range.from(), range.length(), response.getOutputStream());
        }
    }

    /** A small picture. Its tag is another than that of the whole. */
    static void send(HttpServletRequest request, HttpServletResponse response, Thumbnail small)
            throws IOException {
        String tag = "\"" + small.hash() + "-small\"";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("ETag", tag);
        if (unchanged(request, tag, null)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(small.type());
        response.setContentLength(small.bytes().length);
        response.getOutputStream().write(small.bytes());
    }

    /** A tag counts more than a date (RFC 9110, 13.1.3). */
    private static boolean unchanged(
            HttpServletRequest request, String tag, @Nullable Instant modified) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || known.contains(tag);
        }
        long since = date(request);
        return modified != null && since >= 0 && modified.getEpochSecond() <= since / 1_000;
    }

    private static long date(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** A range of another state of the file would not fit what the reader has of it. */
    private static ByteRange range(HttpServletRequest request, String tag, FileBytes file) {
        String condition = request.getHeader("If-Range");
        boolean counts = condition == null || condition.strip().equals(tag);
        return ByteRange.of(counts ? request.getHeader("Range") : null, file.size());
    }

    static String type(FileBytes file) {
        return type(file.shownType(), file.mediaType());
    }

    static String type(@Nullable String shown, String told) {
        if (shown != null) {
            return shown;
        }
        return ACTIVE.contains(told) || told.endsWith("+xml") ? DATA : told;
    }

    private static String disposition(FileBytes file, @Nullable String download) {
        boolean inPlace = file.shownType() != null && !"true".equals(download);
        return disposition(inPlace ? "inline" : "attachment", file.name());
    }

    /** The name twice (RFC 6266): for old readers in ASCII, for all others encoded. */
    static String disposition(String kind, String name) {
        StringBuilder ascii = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%' ? '_' : c)
                .forEach(ascii::appendCodePoint);
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(kind, ascii, FileUrls.segment(name).replace("*", "%2A"));
    }
}
