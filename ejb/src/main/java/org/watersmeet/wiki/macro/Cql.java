package org.watersmeet.wiki.macro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.SlotPlace;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Reads the part of Confluence's query language that its macros write: comparisons of {@code
 * label}, {@code space}, {@code type}, {@code creator}, {@code parent}, {@code ancestor} with
 * {@code =}, {@code !=}, {@code in}, joined by {@code and}. Linear in the length of the query.
 */
final class Cql {

    private final List<String> tokens;
    private final SlotPlace place;
    private final Set<ContentKind> kinds = new HashSet<>();
    private final Set<String> spaces = new LinkedHashSet<>();
    private final Set<Long> parents = new HashSet<>();
    private final Set<Long> ancestors = new HashSet<>();
    private final Set<String> anyLabel = new LinkedHashSet<>();
    private final List<String> allLabels = new ArrayList<>();
    private final Set<String> noLabel = new LinkedHashSet<>();
    private final Set<String> creators = new HashSet<>();
    private int next;

    private Cql(List<String> tokens, SlotPlace place) {
        this.tokens = tokens;
        this.place = place;
    }

    /** The filter with a sequence; null when the query has more than this understands. */
    static @Nullable ContentFilter parse(
            String query, SlotPlace place, ContentFilter.Sequence sequence) {
        List<String> tokens = tokens(query);
        Cql cql = tokens == null ? null : new Cql(tokens, place);
        return cql != null && cql.conjunction() ? cql.filter(sequence) : null;
    }

    private ContentFilter filter(ContentFilter.Sequence sequence) {
        return new ContentFilter(
                kinds.isEmpty() ? Set.of(ContentKind.PAGE, ContentKind.BLOG_POST) : kinds,
                new ContentFilter.Scope(spaces, parents, ancestors),
                new ContentFilter.Labels(anyLabel, allLabels, noLabel),
                creators,
                0,
                sequence);
    }

    private boolean conjunction() {
        while (comparison()) {
            if (next == tokens.size() || word().equals("order")) {
                return true;
            }
            if (!word().equals("and")) {
                return false;
            }
            next++;
        }
        return false;
    }

    private boolean comparison() {
        String field = take();
        String operator = take();
        List<String> values = new ArrayList<>();
        switch (operator) {
            case "=", "!=" -> values.add(take());
            case "in" -> {
                if (!list(values)) {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return !values.contains("") && add(field, operator.equals("!="), values);
    }

    private boolean list(List<String> values) {
        if (!take().equals("(")) {
            return false;
        }
        values.add(take());
        while (word().equals(",")) {
            next++;
            values.add(take());
        }
        return take().equals(")");
    }

    private boolean add(String field, boolean not, List<String> values) {
        if (field.equals("label")) {
            List<String> labels = values.stream().map(ListParameters::label).toList();
            if (not) {
                noLabel.addAll(labels);
            } else if (labels.size() == 1) {
                allLabels.addAll(labels);
            } else if (!anyLabel.isEmpty()) {
                return false;
            } else {
                anyLabel.addAll(labels);
            }
            return true;
        }
        return !not && values.stream().allMatch(value -> narrow(field, value));
    }

    private boolean narrow(String field, String value) {
        switch (field) {
            case "space", "space.key" ->
                    spaces.add(
                            value.equals("currentspace()")
                                    ? place.space().lookup()
                                    : new SpaceKey(value).lookup());
            case "type" -> kinds.addAll(ListParameters.kinds(List.of(value)));
            case "creator" -> creators.add(Text.key(value));
            case "parent" -> {
                return page(value, parents);
            }
            case "ancestor" -> {
                return page(value, ancestors);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean page(String value, Set<Long> pages) {
        if (value.equals("currentcontent()")) {
            pages.add(place.content() == null ? 0 : place.content().value());
            return true;
        }
        if (value.length() > 18 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        pages.add(Long.parseLong(value));
        return true;
    }

    /** The next token in lower case, empty at the end. */
    private String word() {
        return next < tokens.size() ? tokens.get(next).toLowerCase(Locale.ROOT) : "";
    }

    private String take() {
        String word = word();
        next++;
        return word;
    }

    /** Null when a quotation does not end. */
    private static @Nullable List<String> tokens(String query) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(c)) {
                at = end;
                continue;
            }
            if (c == '"' || c == '\'') {
                end = query.indexOf(c, at + 1);
                if (end < 0) {
                    return null;
                }
                tokens.add(query.substring(at + 1, end));
                at = end + 1;
                continue;
            }
            if (query.startsWith("!=", at)) {
                end = at + 2;
            } else if ("(),=".indexOf(c) < 0) {
                end = endOfWord(query, at);
            }
            tokens.add(query.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int endOfWord(String query, int start) {
        int end = start;
        while (end < query.length()
                && !Character.isWhitespace(query.charAt(end))
                && "(),=!\"'".indexOf(query.charAt(end)) < 0) {
            end++;
        }
        // a function's brackets belong to its name
        return query.startsWith("()", end) ? end + 2 : Math.max(end, start + 1);
    }
}
