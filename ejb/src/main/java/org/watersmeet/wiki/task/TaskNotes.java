package org.watersmeet.wiki.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.function.Function;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.page.BodyNotes;
import org.watersmeet.wiki.page.CurrentBody;

/** Notes the tasks of current bodies in the table. */
@ApplicationScoped
class TaskNotes implements BodyNotes {

    /** A task keeps who made it and when, and while it stays done who did it. */
    private static final String REPLACE =
            """
            with said as (
                select task_id, done::boolean, assignee, nullif(due, '')::date as due, words, place
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       with ordinality as u (task_id, done, assignee, due, words, place)),
            gone as (
                delete from task t where t.content_id = ? and not exists
                    (select 1 from said s where s.task_id = t.task_id))
            insert into task as t (content_id, task_id, place, done, assignee, due, words,
                    creator_id, created_at, completer_id, completed_at)
            select ?, task_id, place, done, assignee, due, words, saver, saved,
                   case when done then saver end, case when done then saved end
              from said, (values (?::bigint, ?::timestamptz)) as by (saver, saved)
                on conflict (content_id, task_id) do update set
                   place = excluded.place, done = excluded.done, assignee = excluded.assignee,
                   due = excluded.due, words = excluded.words,
                   completer_id = case when t.done and excluded.done then t.completer_id
                                       else excluded.completer_id end,
                   completed_at = case when t.done and excluded.done then t.completed_at
                                       else excluded.completed_at end
                 where (t.place, t.done, t.assignee, t.due, t.words) is distinct from
                       (excluded.place, excluded.done, excluded.assignee, excluded.due,
                        excluded.words)""";

    @Override
    public void note(Connection connection, CurrentBody body) throws SQLException {
        Collection<PageTask> tasks = PageTasks.of(body.document());
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            bind(statement, 1, tasks, PageTask::id);
            bind(statement, 2, tasks, task -> Boolean.toString(task.done()));
            bind(statement, 3, tasks, PageTask::assignee);
            bind(statement, 4, tasks, task -> task.due() == null ? "" : task.due().toString());
            bind(statement, 5, tasks, PageTask::words);
            statement.setLong(6, body.content().value());
            statement.setLong(7, body.content().value());
            statement.setLong(8, body.author().value());
            statement.setTimestamp(9, Timestamp.from(body.savedAt()));
            statement.executeUpdate();
        }
    }

    private static void bind(
            PreparedStatement statement,
            int index,
            Collection<PageTask> tasks,
            Function<PageTask, String> part)
            throws SQLException {
        SqlArrays.bindTexts(statement, index, tasks.stream().map(part).toList());
    }
}
