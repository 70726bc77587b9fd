package org.watersmeet.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Asking for long tasks, and looking how far they are. */
@ApplicationScoped
public class LongTasks {

    /**
     * Asks for a task, in the caller's transaction: it begins when that has committed.
     *
     * @param subject what it works on is called
     * @return its id; of the one that is open already for this kind and subject, if there is
     */
    public long submit(String kind, long subjectId, String subject, UserId owner) {
        return Sql.call(
                Databases.WEB,
                """
                insert into long_task (kind, subject_id, subject, owner_id) values (?, ?, ?, ?)
                    on conflict (kind, subject_id) where finished_at is null
                    do update set subject = excluded.subject
                returning id""",
                statement -> {
                    statement.setString(1, kind);
                    statement.setLong(2, subjectId);
                    statement.setString(3, subject);
                    statement.setLong(4, owner.value());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    public Optional<LongTask> find(long id) {
        return Sql.call(
                Databases.WEB,
                "select " + LongTask.COLUMNS + " from long_task t where t.id = ?",
                statement -> {
                    statement.setLong(1, id);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(LongTask.read(row)) : Optional.empty();
                    }
                });
    }

    /**
     * The latest first.
     *
     * @param everybodys whether those of others are listed, too
     */
    public List<LongTask> list(UserId owner, boolean everybodys, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                "select "
                        + LongTask.COLUMNS
                        + " from long_task t where ? or t.owner_id = ?"
                        + " order by t.id desc offset ? limit ?",
                statement -> {
                    statement.setBoolean(1, everybodys);
                    statement.setLong(2, owner.value());
                    statement.setInt(3, start);
                    statement.setInt(4, limit);
                    List<LongTask> tasks = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            tasks.add(LongTask.read(rows));
                        }
                    }
                    return tasks;
                });
    }
}
