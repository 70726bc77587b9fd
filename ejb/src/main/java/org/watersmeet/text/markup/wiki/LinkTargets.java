package org.watersmeet.text.markup.wiki;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;

/** Reads what a link or an image names. */
final class LinkTargets {

    private LinkTargets() {}

    /**
     * Where a link leads.
     *
     * @param target null for the page that holds the link
     */
    record Place(@Nullable LinkTarget target, @Nullable String anchor) {}

    /**
     * {@code Title}, {@code KEY:Title}, {@code KEY:}, {@code /2020/01/02/Post}, {@code ~user},
     * {@code $id}, {@code key@shortcut}, and behind any of these {@code #anchor} or {@code ^file}.
     * Null if it names nothing.
     */
    static @Nullable Place place(String name) {
        int file = unescaped(name, '^');
        if (file >= 0) {
            String fileName = Escapes.removed(name.substring(file + 1).strip());
            String holder = name.substring(0, file).strip();
            LinkTarget container = holder.isEmpty() ? null : page(holder);
            return fileName.isEmpty()
                    ? null
                    : new Place(new LinkTarget.Attachment(fileName, container), null);
        }
        int hash = unescaped(name, '#');
        String anchor = hash < 0 ? null : Escapes.removed(name.substring(hash + 1).strip());
        String rest = hash < 0 ? name : name.substring(0, hash).strip();
        LinkTarget target = rest.isEmpty() ? null : target(rest);
        boolean here = anchor == null || anchor.isEmpty();
        return target == null && (here || !rest.isEmpty()) ? null : new Place(target, anchor);
    }

    private static @Nullable LinkTarget target(String name) {
        if (name.startsWith("$") && number(name.substring(1)) != null) {
            Long id = number(name.substring(1));
            return id == null ? null : new LinkTarget.ContentEntity(id);
        }
        if (name.startsWith("~") && name.indexOf(':') < 0) {
            String user = Escapes.removed(name.substring(1));
            return user.isEmpty() ? null : new LinkTarget.User(LinkTarget.UserNaming.NAME, user);
        }
        int at = name.lastIndexOf('@');
        if (at > 0 && isKey(name.substring(at + 1))) {
            return new LinkTarget.Shortcut(
                    name.substring(at + 1), Escapes.removed(name.substring(0, at)));
        }
        return page(name);
    }

    /** A page, a blog post or a space; null if it names nothing. */
    static @Nullable LinkTarget page(String name) {
        int colon = unescaped(name, ':');
        String key = null;
        String rest = name;
        if (colon > 0 && isSpaceKey(name.substring(0, colon))) {
            key = name.substring(0, colon);
            rest = name.substring(colon + 1);
        }
        String title = Escapes.removed(rest.strip());
        if (title.isEmpty()) {
            return key == null ? null : new LinkTarget.Space(key);
        }
        return isPost(title)
                ? new LinkTarget.BlogPost(key, title.substring(12), title.substring(1, 11))
                : new LinkTarget.Page(key, title);
    }

    /** {@code /yyyy/mm/dd/title}. */
    private static boolean isPost(String title) {
        String pattern = "/dddd/dd/dd/";
        if (title.length() <= pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = title.charAt(i);
            boolean fits = pattern.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == '/';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpaceKey(String key) {
        return key.startsWith("~") ? key.length() > 1 : isKey(key);
    }

    private static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean fits =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private static @Nullable Long number(String digits) {
        if (digits.isEmpty() || digits.length() > 18 || digits.startsWith("0")) {
            return null;
        }
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.valueOf(digits) : null;
    }

    private static int unescaped(String text, char wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
