package org.watersmeet.wiki.macro;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.ContentKind;

/**
 * The query of a list. Each kind of content is a select of its own with order and limit, which an
 * index serves, and the whole takes the first of all. No text of an author is part of the SQL.
 */
final class ContentListQuery {

    private static final String COLUMNS =
            """
            select c.id, c.kind, c.revision, c.title, coalesce(c.parent_id, 0) as parent,
                   s.id as space, s.key, s.name, coalesce(s.home_page_id, 0) as home, c.creator_id,
                   c.created_at, c.modifier_id, c.modified_at, c.title_key
              from content c join space s on s.id = c.space_id
             where c.status = 'CURRENT'""";

    private static final String LABELLED =
            "exists (select 1 from labelling g join label l on l.id = g.label_id"
                    + " where g.content_id = c.id and l.prefix = 'global' and l.name = any(?))";

    private final ContentFilter filter;
    private final Visibility visibility;
    private final List<Binding> bindings = new ArrayList<>();
    private final String sql;

    /** Sets an argument, or several, and says which index is next. */
    private interface Binding {
        int set(PreparedStatement statement, int index) throws SQLException;
    }

    ContentListQuery(ContentFilter filter, Visibility visibility) {
        this.filter = filter;
        this.visibility = visibility;
        this.sql = compose();
    }

    String sql() {
        return sql;
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Binding binding : bindings) {
            index = binding.set(statement, index);
        }
    }

    private String compose() {
        List<String> selects = new ArrayList<>();
        for (ContentKind kind : ContentKind.values()) {
            if (filter.kinds().contains(kind)) {
                selects.add("(" + select(kind) + ")");
            }
        }
        return "select * from (" + String.join(" union all ", selects) + ") k" + first("");
    }

    private String select(ContentKind kind) {
        StringBuilder select = new StringBuilder(COLUMNS);
        select.append(" and c.kind = '").append(kind.name()).append('\'');
        select.append(" and ").append(visibility.content("c"));
        bindings.add(visibility::bindContent);
        texts(select, "s.key_lookup = any(?)", filter.scope().spaces());
        texts(select, LABELLED, filter.labels().any());
        for (String label : filter.labels().all()) {
            texts(select, LABELLED, List.of(label));
        }
        texts(select, "not " + LABELLED, filter.labels().none());
        people(select);
        pages(select);
        if (filter.days() > 0) {
            select.append(" and c.")
                    .append(filter.sequence().order().time)
                    .append(" > now() - make_interval(days => ")
                    .append(filter.days())
                    .append(')');
        }
        return select.append(first("c.")).toString();
    }

    private String first(String table) {
        ContentFilter.Sequence sequence = filter.sequence();
        String order = sequence.order().sql(sequence.reverse()).replace(", ", ", " + table);
        return " order by " + table + order + " limit " + sequence.max();
    }

    private void people(StringBuilder select) {
        if (!filter.creators().isEmpty()) {
            Set<String> names = filter.creators();
            select.append(
                    " and c.creator_id in (select u.id from app_user u"
                            + " where u.name_key = any(?) or u.user_key = any(?))");
            bindings.add(
                    (statement, index) -> {
                        SqlArrays.bindTexts(statement, index, names);
                        SqlArrays.bindTexts(statement, index + 1, names);
                        return index + 2;
                    });
        }
    }

    private void pages(StringBuilder select) {
        ids(select, "c.parent_id = any(?)", filter.scope().parents());
        ids(
                select,
                "string_to_array(rtrim(c.path, '/'), '/') && (?::bigint[])::text[]",
                filter.scope().ancestors());
    }

    private void texts(StringBuilder select, String condition, Collection<String> values) {
        if (!values.isEmpty()) {
            select.append(" and ").append(condition);
            bindings.add(
                    (statement, index) -> {
                        SqlArrays.bindTexts(statement, index, values);
                        return index + 1;
                    });
        }
    }

    private void ids(StringBuilder select, String condition, Collection<Long> values) {
        if (!values.isEmpty()) {
            select.append(" and ").append(condition);
            bindings.add(
                    (statement, index) -> {
                        SqlArrays.bindIds(statement, index, values);
                        return index + 1;
                    });
        }
    }
}
