package org.watersmeet.web.page;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.space.SpaceKey;

/** Confluence's addresses of pages, below the context. */
public final class PageUrls {

    static final String COMPARE = "/pages/diffpagesbyversion.action";

    private PageUrls() {}

    /** The readable address, or the one by id where the title would not survive an address. */
    public static String view(SpaceKey space, ContentId id, String title) {
        return readable(title)
                ? "/display/" + encode(space.value()) + "/" + encode(title)
                : byId(id);
    }

    /** The same; a post's has the day it was published. */
    public static String view(PageDetails page) {
        LocalDate day = page.postingDay();
        if (day == null) {
            return view(page.space(), page.id(), page.title());
        }
        return readable(page.title())
                ? "/display/%s/%tY/%<tm/%<td/%s"
                        .formatted(encode(page.space().value()), day, encode(page.title()))
                : byId(page.id());
    }

    public static String byId(ContentId id) {
        return "/pages/viewpage.action?pageId=" + id;
    }

    /** What Confluence itself leaves to the id: characters that servers and proxies mangle. */
    private static boolean readable(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if ("/\\?;#%&+\"<>".indexOf(c) >= 0 || c > 0x7e || c < 0x20) {
                return false;
            }
        }
        return !title.equals(".") && !title.equals("..");
    }

    /** What differs from one revision to another. */
    static String compare(long page, int from, int to) {
        return COMPARE + "?pageId=" + page + "&originalVersion=" + from + "&revisedVersion=" + to;
    }

    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    /**
     * The tiny link: base64 of the id's little-endian bytes without trailing zeros, {@code +} and
     * {@code /} as {@code _} and {@code -}, without padding.
     */
    public static String tiny(ContentId id) {
        byte[] bytes =
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(id.value())
                        .array();
        int length = bytes.length;
        while (length > 1 && bytes[length - 1] == 0) {
            length--;
        }
        String code =
                Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
        // trailing A's are zero bits
        int end = code.length();
        while (end > 1 && code.charAt(end - 1) == 'A') {
            end--;
        }
        return "/x/" + code.substring(0, end).replace('+', '_').replace('/', '-');
    }

    /**
     * The id that a tiny link's code stands for.
     *
     * @throws Problem.NotFound if it stands for none
     */
    public static ContentId ofTiny(String code) {
        if (code.isEmpty() || code.length() > 11) {
            throw noSuchPage();
        }
        StringBuilder base64 = new StringBuilder(code.replace('_', '+').replace('-', '/'));
        while (base64.length() < 11) {
            base64.append('A');
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.toString());
            long id = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
            if (id > 0) {
                return new ContentId(id);
            }
        } catch (IllegalArgumentException e) {
            // falls through: no code of ours
        }
        throw noSuchPage();
    }

    private static Problem noSuchPage() {
        return new Problem.NotFound(
                "page.not-found", "There is no such page, or you may not see it.");
    }
}
