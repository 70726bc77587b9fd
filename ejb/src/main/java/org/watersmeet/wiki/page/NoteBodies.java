package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.job.ClusterJob;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Catches up with bodies that no save has noted: those of before there were notes, those of an
 * earlier build, copies, and what jobs have written. Bodies that are being saved just now are left
 * to their saves.
 */
@ApplicationScoped
public class NoteBodies implements ClusterJob {

    private static final int AT_A_TIME = 100;

    private static final String BEHIND =
            """
            with behind as (
                select c.id from content c
                 where c.noted_revision <> c.revision and c.status = 'CURRENT'
                   and c.kind in ('PAGE', 'BLOG_POST')
                 order by c.id limit ? for no key update of c skip locked)
            select c.id, r.body, r.author_id, r.created_at
              from behind b join content c on c.id = b.id
              join revision r on r.content_id = c.id and r.number = c.revision""";

    @Inject BodyNoting noting;

    @Override
    public String name() {
        return "note-bodies";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        List<CurrentBody> bodies = behind(connection);
        for (CurrentBody body : bodies) {
            noting.note(connection, body);
        }
        noted(connection, bodies);
        return bodies.isEmpty() ? "" : "%d bodies noted".formatted(bodies.size());
    }

    private static List<CurrentBody> behind(Connection connection) throws SQLException {
        List<CurrentBody> bodies = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setInt(1, AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    bodies.add(
                            new CurrentBody(
                                    new ContentId(row.getLong(1)),
                                    document(row.getString(2)),
                                    new UserId(row.getLong(3)),
                                    row.getTimestamp(4).toInstant()));
                }
            }
        }
        return bodies;
    }

    /** What an earlier build has accepted and this one does not, says nothing. */
    private static Document document(String source) {
        try {
            return StorageFormat.decode(source);
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            return Document.EMPTY;
        }
    }

    private static void noted(Connection connection, List<CurrentBody> bodies) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update content set noted_revision = revision where id = any(?)")) {
            List<Long> ids = bodies.stream().map(body -> body.content().value()).toList();
            SqlArrays.bindIds(statement, 1, ids);
            statement.executeUpdate();
        }
    }
}
