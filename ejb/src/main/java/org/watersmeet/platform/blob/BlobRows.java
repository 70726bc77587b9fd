package org.watersmeet.platform.blob;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.watersmeet.platform.database.Sql;

/**
 * The register of all blobs, wherever their bytes are. Each method is a transaction of its own: a
 * slow upload must not hold one open, for whoever reads the journal waits for the oldest.
 */
final class BlobRows {

    private static final String TAKEN = "23505";

    private final DataSource dataSource;

    BlobRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @return the id of a new blob that is being received
     */
    long begin(BlobPlace place) {
        return call(
                "insert into blob (place) values (?) returning id",
                statement -> {
                    statement.setString(1, place.name());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    /**
     * Gives a received blob its name; if the name is taken, the new one goes and the earlier one is
     * kept for another day at least.
     *
     * @param received with the id that {@link #begin} gave
     */
    Blob name(Blob received) {
        Optional<Blob> earlier = reuse(received.hash());
        if (earlier.isEmpty()) {
            if (nameFirst(received)) {
                return received;
            }
            earlier = reuse(received.hash());
        }
        drop(received.id());
        return earlier.orElseThrow(() -> new IllegalStateException("Lost: " + received));
    }

    private Optional<Blob> reuse(String hash) {
        return call(
                """
                update blob set unused_since = case when unused_since is null then null
                                                    else clock_timestamp() end
                 where hash = ? returning id, size, place""",
                statement -> {
                    statement.setBytes(1, HexFormat.of().parseHex(hash));
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Blob(
                                                row.getLong(1),
                                                hash,
                                                row.getLong(2),
                                                BlobPlace.valueOf(row.getString(3))))
                                : Optional.empty();
                    }
                });
    }

    /**
     * @return whether nobody else has named the same bytes just now
     */
    private boolean nameFirst(Blob blob) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "update blob set hash = ?, size = ?,"
                                        + " unused_since = clock_timestamp() where id = ?")) {
            statement.setBytes(1, HexFormat.of().parseHex(blob.hash()));
            statement.setLong(2, blob.size());
            statement.setLong(3, blob.id());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return false;
            }
            throw Sql.problem(e);
        }
    }

    void drop(long id) {
        call(
                "delete from blob where id = ?",
                statement -> {
                    statement.setLong(1, id);
                    return statement.executeUpdate();
                });
    }

    <T> T call(String sql, Sql.Question<T> question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }
}
