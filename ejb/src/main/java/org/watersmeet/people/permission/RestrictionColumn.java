package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.platform.database.SqlArrays;

/** The restrictions of a content as one column of a query; null, and at no cost, for most. */
public final class RestrictionColumn {

    private static final String SQL =
            """
            case when %1$s.view_restricted_by is not null or %1$s.edit_restricted_by is not null then
              (select array_agg(array[w.id::text, w.operation, coalesce(r.subject, ''),
                                      coalesce(r.subject_id, 0)::text])
                 from (select unnest(%1$s.view_restricted_by) as id, 'VIEW' as operation
                       union all
                       select %1$s.edit_restricted_by, 'EDIT'
                        where %1$s.edit_restricted_by is not null) w
                 left join restriction r on r.content_id = w.id and r.operation = w.operation) end""";

    /** The same of several contents at once, each row led by the content's id; takes their ids. */
    public static final String OF_SOME =
            """
            select array_agg(array[c.id::text, w.id::text, w.operation, coalesce(r.subject, ''),
                                   coalesce(r.subject_id, 0)::text])
              from content c
             cross join lateral (select unnest(c.view_restricted_by) as id, 'VIEW' as operation
                                 union all
                                 select c.edit_restricted_by, 'EDIT'
                                  where c.edit_restricted_by is not null) w
              left join restriction r on r.content_id = w.id and r.operation = w.operation
             where c.id = any(?)""";

    private static final String OWN =
            """
            case when %1$s.view_restricted_by @> array[%1$s.id] then
              (select array_agg(array[r.content_id::text, r.operation, r.subject,
                                      r.subject_id::text])
                 from restriction r where r.content_id = %1$s.id and r.operation = 'VIEW') end""";

    private RestrictionColumn() {}

    /**
     * The expression.
     *
     * @param alias of the table {@code content}, from our own code, never from input
     */
    public static String of(String alias) {
        return SQL.formatted(alias);
    }

    /** The same of viewing alone, and of the content alone: not of what is above it. */
    public static String ownOf(String alias) {
        return OWN.formatted(alias);
    }

    /** What the column says. */
    public static Restrictions read(ResultSet row, int column) throws SQLException {
        return read(SqlArrays.rows(row, column), 0);
    }

    /**
     * @param rows of one content
     * @param first where in each of them it begins
     */
    public static Restrictions read(List<String[]> rows, int first) {
        SortedSet<Long> restricting = new TreeSet<>();
        boolean edit = false;
        List<Restriction> named = new ArrayList<>();
        for (String[] row : rows) {
            long content = Long.parseLong(row[first]);
            Restriction.Operation operation = Restriction.Operation.valueOf(row[first + 1]);
            if (operation == Restriction.Operation.VIEW) {
                restricting.add(content);
            } else {
                edit = true;
            }
            if (!row[first + 2].isEmpty()) {
                long id = Long.parseLong(row[first + 3]);
                named.add(
                        new Restriction(
                                content,
                                operation,
                                new Subject(Subject.Kind.valueOf(row[first + 2]), id)));
            }
        }
        return Restrictions.of(restricting, edit, named);
    }
}
