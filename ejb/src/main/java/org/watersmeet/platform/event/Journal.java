package org.watersmeet.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Writes events, in the caller's transaction: an event exists exactly when what it tells of was
 * committed. Nobody is notified here; {@link JournalReader} reads after commit.
 */
@ApplicationScoped
public class Journal {

    private static final String INSERT =
            "insert into journal (kind, subject_id, actor_id, detail) values (?, ?, ?, ?)";

    /**
     * Records an event.
     *
     * @throws Problem.Unavailable if the database refuses it; the transaction is then lost
     */
    public void record(DomainEvent event) {
        Sql.run(
                Databases.WEB,
                INSERT,
                statement -> {
                    statement.setString(1, event.kind());
                    statement.setLong(2, event.subjectId());
                    statement.setLong(3, event.actor().value());
                    statement.setString(4, event.detail());
                    statement.executeUpdate();
                });
    }
}
