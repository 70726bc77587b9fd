package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code contentbylabel}: what bears some labels. */
@ApplicationScoped
class ContentByLabelMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "contentbylabel",
                    BodyKind.NONE,
                    ListParameters.LABELS,
                    choice("operator", "or", "and"),
                    of("cql", new ParameterType.Words(2_000)),
                    ListParameters.SPACES,
                    of("type", ListParameters.NAMES).also("types"),
                    ListParameters.AUTHOR,
                    whole("max", 1, ContentLists.MOST, 15).also("maxResults"),
                    choice("sort", "modified", "creation", "title"),
                    flag("reverse"),
                    flag("showLabels").or("true"),
                    flag("showSpace").or("true"),
                    Excerpts.TYPE,
                    Excerpts.OLD,
                    words("title"));

    @Inject ContentLists lists;
    @Inject IncludedPages pages;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    /** What all slots show, looked up together. */
    private record Known(
            Map<ContentFilter, List<ListedContent>> lists,
            Map<Long, List<String>> labels,
            Map<IncludedPages.Wanted, NestedBody> excerpts) {}

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<MacroSlot, ContentFilter> filters = new LinkedHashMap<>();
        for (MacroSlot slot : slots) {
            ContentFilter filter = filter(slot);
            if (filter != null && filter.labels().narrow()) {
                filters.put(slot, filter);
            }
        }
        Map<ContentFilter, List<ListedContent>> found = lists.find(List.copyOf(filters.values()));
        Set<Long> labelled = new HashSet<>();
        List<IncludedPages.Wanted> excerpts = new ArrayList<>();
        filters.forEach(
                (slot, filter) -> {
                    for (ListedContent entry : found.getOrDefault(filter, List.of())) {
                        labelled.add(entry.content().id().value());
                        if (Excerpts.asked(slot.call())) {
                            excerpts.add(excerpt(entry.content()));
                        }
                    }
                });
        Known known = new Known(found, ContentLists.labels(labelled), pages.bodies(excerpts));
        return slots.stream().map(slot -> filling(slot, filters.get(slot), known)).toList();
    }

    private static IncludedPages.Wanted excerpt(FoundContent content) {
        return Excerpts.of(content.place(), content.revision());
    }

    private static @Nullable ContentFilter filter(MacroSlot slot) {
        MacroCall call = slot.call();
        var sequence =
                new ContentFilter.Sequence(
                        ContentFilter.Order.of(call.choice("sort")),
                        call.flag("reverse"),
                        call.whole("max"));
        if (call.has("cql")) {
            return Cql.parse(call.words("cql"), slot.place(), sequence);
        }
        return new ContentFilter(
                ListParameters.kinds(call.names("type")),
                ContentFilter.Scope.of(ListParameters.spaces(slot, true)),
                labels(call),
                ListParameters.users(call, "author"),
                0,
                sequence);
    }

    private static ContentFilter.Labels labels(MacroCall call) {
        Set<String> some = new HashSet<>();
        List<String> all = new ArrayList<>();
        Set<String> none = new HashSet<>();
        for (String written : call.names("labels")) {
            if (written.startsWith("-")) {
                none.add(ListParameters.label(written.substring(1)));
            } else if (written.startsWith("+") || call.choice("operator").equals("and")) {
                all.add(ListParameters.label(written));
            } else {
                some.add(ListParameters.label(written));
            }
        }
        return new ContentFilter.Labels(some, all, none);
    }

    private static SlotFilling filling(
            MacroSlot slot, @Nullable ContentFilter filter, Known known) {
        MacroCall call = slot.call();
        if (filter == null) {
            return Fragment.notice(
                    call.has("cql") ? "list.query" : "list.labels", call.definition().name());
        }
        List<ListedContent> list = known.lists().get(filter);
        if (list == null) {
            return Fragment.notice("macro.too-many", call.definition().name());
        }
        if (list.isEmpty()) {
            return Fragment.nothing("list.nothing");
        }
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-content-list");
        if (call.has("title")) {
            fragment.out.start("div").css("wm-list-heading").text(call.words("title")).end();
        }
        fragment.out.start("ul");
        list.forEach(entry -> entry(call, entry, known, fragment));
        fragment.out.end().end();
        return fragment.filling();
    }

    private static void entry(MacroCall call, ListedContent entry, Known known, Fragment fragment) {
        FoundContent content = entry.content();
        fragment.out.start("li");
        fragment.link(content);
        if (call.flag("showSpace")) {
            fragment.meta(content.spaceName());
        }
        List<String> labels = known.labels().get(content.id().value());
        if (call.flag("showLabels") && labels != null) {
            fragment.meta(String.join(", ", labels));
        }
        if (Excerpts.asked(call)) {
            Excerpts.write(fragment, known.excerpts().get(excerpt(content)));
        }
        fragment.out.end();
    }
}
