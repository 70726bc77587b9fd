package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageAlign;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Resource;

/** Reads images: {@code !file.png!}, {@code !page^file.png|width=300, align=left!}. */
final class ImageParser {

    private static final int LONGEST_EXTENSION = 5;

    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String alt;
    private @Nullable String title;
    private @Nullable ImageAlign align;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private boolean thumbnail;
    private boolean border;

    private ImageParser() {}

    /** Offset after the image that begins there; the offset itself if none does. */
    static int end(WikiText text, int offset, int to) {
        int close = text.exclamation(offset + 1);
        if (close >= Math.min(text.lineEnd(offset), to)) {
            return offset;
        }
        int name = offset + 1;
        int nameEnd = name;
        while (nameEnd < close && text.at(nameEnd) != '|') {
            nameEnd++;
        }
        return isSource(text.slice(name, nameEnd)) ? close + 1 : offset;
    }

    static @Nullable Parsed parse(WikiText text, int offset, int to) {
        int end = end(text, offset, to);
        String written = end == offset ? "" : text.slice(offset + 1, end - 1);
        List<String> parts = Escapes.split(written, '|');
        Resource source = source(parts.getFirst());
        if (source == null || written.indexOf(WikiText.MACRO) >= 0) {
            return null;
        }
        var image = new ImageParser();
        for (String part : parts.subList(1, parts.size())) {
            for (String attribute : Escapes.split(part, ',')) {
                if (!image.takes(attribute)) {
                    return null; // as text it loses nothing
                }
            }
        }
        return new Parsed(image.of(source), end);
    }

    /** A file's name or an address: "wow! this is great!" is no image. */
    private static boolean isSource(String name) {
        if (name.isBlank()
                || name.indexOf(WikiText.MACRO) >= 0
                || Character.isWhitespace(name.charAt(0))
                || Character.isWhitespace(name.charAt(name.length() - 1))) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        boolean file =
                dot > 0
                        && !extension.isEmpty()
                        && extension.length() <= LONGEST_EXTENSION
                        && extension.chars().allMatch(Character::isLetterOrDigit);
        return file || WebAddresses.isAddress(name);
    }

    private static @Nullable Resource source(String name) {
        if (WebAddresses.isAddress(name)) {
            return Resource.of(new LinkTarget.Url(Escapes.removed(name)));
        }
        LinkTargets.Place place = LinkTargets.place(name.indexOf('^') < 0 ? "^" + name : name);
        return place == null || place.target() == null ? null : Resource.of(place.target());
    }

    private Image of(Resource source) {
        return new Image(
                source,
                alt,
                title,
                new ImageLayout(align, width, height, thumbnail, border),
                null,
                attributes.isEmpty() ? Attributes.NONE : new Attributes(attributes));
    }

    /** Takes an attribute; false if it has no name that could be kept, or comes a second time. */
    private boolean takes(String text) {
        int equals = text.indexOf('=');
        String name =
                (equals < 0 ? text : text.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "true" : Escapes.removed(text.substring(equals + 1).strip());
        if (!isName(name) || !names.add(name)) {
            return false;
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        value = quoted ? value.substring(1, value.length() - 1) : value;
        if (!typed(name, value)) {
            attributes.add(new Attribute("ac:" + name, value));
        }
        return true;
    }

    /** Whether the value has a typed place that can hold it. */
    private boolean typed(String name, String value) {
        switch (name) {
            case "alt" -> alt = value;
            case "title" -> title = value;
            case "thumbnail" -> thumbnail = value.equals("true");
            case "border" -> border = value.equals("true") || value.equals("1");
            case "align" -> align = align(value);
            case "width" -> width = pixels(value);
            case "height" -> height = pixels(value);
            default -> {
                return false;
            }
        }
        return switch (name) {
            case "align" -> align != null;
            case "thumbnail" -> thumbnail;
            case "border" -> border;
            case "width" -> width != null;
            case "height" -> height != null;
            default -> true;
        };
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static @Nullable ImageAlign align(String word) {
        return switch (word) {
            case "left" -> ImageAlign.LEFT;
            case "center", "middle" -> ImageAlign.CENTER;
            case "right" -> ImageAlign.RIGHT;
            default -> null;
        };
    }

    private static @Nullable Integer pixels(String value) {
        String digits = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 4
                        && !digits.startsWith("0")
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(digits) : null;
    }
}
