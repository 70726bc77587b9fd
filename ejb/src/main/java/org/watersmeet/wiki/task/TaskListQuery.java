package org.watersmeet.wiki.task;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.SqlArrays;

/** The query of a list of tasks. No text of an author or a reader is part of the SQL. */
final class TaskListQuery {

    private static final String FOUND =
            """
            select t.content_id, c.kind, c.title, c.noted_revision, s.key, s.name, t.task_id, t.place, t.done,
                   t.words, t.due, t.assignee, t.created_at, t.completed_at
              from task t join content c on c.id = t.content_id join space s on s.id = c.space_id
             where c.status = 'CURRENT'""";

    /** Whom the tasks are for is looked up for those that are shown, not for all there are. */
    private static final String NAMED =
            """
            with found as (select f.*, row_number() over () as rank from (%s) f)
            select t.*, u.id as user_id, u.user_key, u.name as user_name, u.full_name, u.active
              from found t left join lateral
                   (select * from app_user u where %s limit 1) u on true
             order by t.rank""";

    private final StringBuilder sql = new StringBuilder(FOUND);
    private final List<Binding> bindings = new ArrayList<>();

    /** Sets an argument, or several, and says which index is next. */
    private interface Binding {
        int set(PreparedStatement statement, int index) throws SQLException;
    }

    TaskListQuery(TaskFilter filter, Visibility visibility) {
        TaskFilter.Sequence sequence = filter.sequence();
        sql.append(" and ").append(visibility.content("c"));
        bindings.add(visibility::bindContent);
        switch (filter.state()) {
            case OPEN -> sql.append(" and not t.done");
            case DONE -> sql.append(" and t.done");
            case ANY -> {}
        }
        people(filter);
        scope(filter.scope());
        after(sequence.after());
        sql.append(" order by ")
                .append(sequence.order().sql(sequence.reverse()))
                .append(" limit ?");
        bindings.add(
                (statement, index) -> {
                    statement.setInt(index, sequence.max());
                    return index + 1;
                });
    }

    String sql() {
        return NAMED.formatted(sql, TaskOrder.IS_ASSIGNEE);
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Binding binding : bindings) {
            index = binding.set(statement, index);
        }
    }

    private void people(TaskFilter filter) {
        texts("t.assignee = any(?)", filter.assignees());
        if (!filter.creators().isEmpty()) {
            sql.append(
                    " and t.creator_id in (select u.id from app_user u"
                            + " where u.name_key = any(?) or u.user_key = any(?))");
            argument(filter.creators());
            argument(filter.creators());
        }
    }

    private void scope(TaskFilter.Scope scope) {
        if (!scope.spaces().isEmpty() || !scope.pages().isEmpty()) {
            sql.append(" and (s.key_lookup = any(?) or t.content_id = any(?))");
            argument(scope.spaces());
            bindings.add(
                    (statement, index) -> {
                        SqlArrays.bindIds(statement, index, scope.pages());
                        return index + 1;
                    });
        }
        texts(
                "exists (select 1 from labelling g join label l on l.id = g.label_id"
                        + " where g.content_id = c.id and l.prefix = 'global'"
                        + " and l.name = any(?))",
                scope.labels());
        if (scope.since() != null) {
            sql.append(" and t.created_at >= ?::date");
            text(scope.since().toString());
        }
    }

    private void after(@Nullable TaskCursor after) {
        if (after != null) {
            sql.append(" and (")
                    .append(TaskOrder.DAY)
                    .append(", t.content_id, t.place)")
                    .append(" > (coalesce(nullif(?, '')::date, 'infinity'), ?, ?)");
            text(Objects.toString(after.due(), ""));
            bindings.add(
                    (statement, index) -> {
                        statement.setLong(index, after.content());
                        statement.setInt(index + 1, after.place());
                        return index + 2;
                    });
        }
    }

    private void texts(String condition, Collection<String> values) {
        if (!values.isEmpty()) {
            sql.append(" and ").append(condition);
            argument(values);
        }
    }

    private void argument(Collection<String> values) {
        bindings.add(
                (statement, index) -> {
                    SqlArrays.bindTexts(statement, index, values);
                    return index + 1;
                });
    }

    private void text(String value) {
        bindings.add(
                (statement, index) -> {
                    statement.setString(index, value);
                    return index + 1;
                });
    }
}
