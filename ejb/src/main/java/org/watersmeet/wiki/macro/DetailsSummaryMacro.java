package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code detailssummary}: the properties of pages with a label, in one table. */
@ApplicationScoped
class DetailsSummaryMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "detailssummary",
                    BodyKind.NONE,
                    of("label", ListParameters.NAMES).also("labels"),
                    of("cql", new ParameterType.Words(2_000)),
                    ListParameters.SPACES,
                    words("id"),
                    of("headings", new ParameterType.Names(30)),
                    words("firstcolumn"),
                    words("sortBy"),
                    flag("reverseSort"),
                    whole("pageSize", 1, 1_000, 30));

    @Inject ContentLists lists;
    @Inject IncludedPages pages;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

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
        List<IncludedPages.Wanted> wanted = new ArrayList<>();
        filters.forEach(
                (slot, filter) -> {
                    for (ListedContent page : found.getOrDefault(filter, List.of())) {
                        wanted.add(properties(slot, page));
                    }
                });
        Map<IncludedPages.Wanted, NestedBody> bodies = pages.bodies(wanted);
        return slots.stream().map(slot -> filling(slot, filters.get(slot), found, bodies)).toList();
    }

    private static IncludedPages.Wanted properties(MacroSlot slot, ListedContent page) {
        return new IncludedPages.Wanted(
                page.content().place(),
                page.content().revision(),
                BodyPart.properties(slot.call().words("id")));
    }

    private static @Nullable ContentFilter filter(MacroSlot slot) {
        MacroCall call = slot.call();
        int most = Math.min(call.whole("pageSize"), ContentLists.MOST);
        var sequence = new ContentFilter.Sequence(ContentFilter.Order.TITLE, false, most);
        if (call.has("cql")) {
            return Cql.parse(call.words("cql"), slot.place(), sequence);
        }
        return new ContentFilter(
                ListParameters.kinds(List.of()),
                ContentFilter.Scope.of(ListParameters.spaces(slot, false)),
                new ContentFilter.Labels(Set.of(), ListParameters.labels(call, "label"), Set.of()),
                Set.of(),
                0,
                sequence);
    }

    private static SlotFilling filling(
            MacroSlot slot,
            @Nullable ContentFilter filter,
            Map<ContentFilter, List<ListedContent>> found,
            Map<IncludedPages.Wanted, NestedBody> bodies) {
        MacroCall call = slot.call();
        if (filter == null) {
            return Fragment.notice(
                    call.has("cql") ? "list.query" : "list.labels", call.definition().name());
        }
        List<ListedContent> list = found.get(filter);
        if (list == null) {
            return Fragment.notice("macro.too-many", call.definition().name());
        }
        List<DetailsTable.Row> rows = new ArrayList<>();
        for (ListedContent page : list) {
            NestedBody body = bodies.get(properties(slot, page));
            if (body != null) {
                rows.add(new DetailsTable.Row(page.content(), body.properties()));
            }
        }
        return rows.isEmpty()
                ? Fragment.nothing("details.none")
                : new DetailsTable(call, rows).filling();
    }
}
