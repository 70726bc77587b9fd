package org.watersmeet.wiki.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotFilling;

/** Writes the table of a report: a row for each page, a column for each property. */
final class DetailsTable {

    /** Columns beyond them are left out: somebody else's page could name any number. */
    private static final int MOST_COLUMNS = 30;

    private final MacroCall call;
    private final List<Row> rows;
    private final Fragment fragment = new Fragment();

    /**
     * A page with its properties.
     *
     * @param values by name
     */
    record Row(FoundContent page, Map<String, NestedBody> values) {

        private String key(String column) {
            NestedBody value = values.get(column);
            return Text.key(value == null ? "" : value.sortKey());
        }
    }

    DetailsTable(MacroCall call, List<Row> rows) {
        this.call = call;
        this.rows = new ArrayList<>(rows);
    }

    SlotFilling filling() {
        Set<String> columns = columns();
        sort();
        String first = call.words("firstcolumn");
        fragment.out.start("div").css("wm-table-wrap").start("table").css("wm-table");
        fragment.out.start("thead").start("tr");
        heading(first.isEmpty() ? Fragment.say("details.title") : first);
        columns.forEach(this::heading);
        fragment.out.end().end().start("tbody");
        for (Row row : rows) {
            fragment.out.start("tr").start("td");
            fragment.link(row.page());
            fragment.out.end();
            columns.forEach(column -> cell(row.values().get(column)));
            fragment.out.end();
        }
        fragment.out.end().end().end();
        return fragment.filling();
    }

    /** Those that are asked for, else those of all pages in the order they are met. */
    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(call.names("headings"));
        if (columns.isEmpty()) {
            for (Row row : rows) {
                for (String name : row.values().keySet()) {
                    if (columns.size() < MOST_COLUMNS) {
                        columns.add(name);
                    }
                }
            }
        }
        return columns;
    }

    /** By title, as they came, unless a column is named. */
    private void sort() {
        String by = call.words("sortBy");
        if (!by.isEmpty() && !by.equalsIgnoreCase("title")) {
            rows.sort(Comparator.comparing(row -> row.key(by)));
        }
        if (call.flag("reverseSort")) {
            Collections.reverse(rows);
        }
    }

    private void heading(String words) {
        fragment.out.start("th").attribute("scope", "col").text(words).end();
    }

    private void cell(@Nullable NestedBody value) {
        fragment.out.start("td");
        if (value != null) {
            fragment.body(value);
        }
        fragment.out.end();
    }
}
