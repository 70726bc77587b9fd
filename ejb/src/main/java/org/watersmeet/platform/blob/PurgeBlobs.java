package org.watersmeet.platform.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Removes the bytes that nothing has named for a day, and what was left of uploads whose member
 * died. In two phases: what stops being named is marked by that very transaction, and removed a day
 * later if the mark is still there; whoever names it in between takes the mark away and by that
 * waits for, or is waited for by, this job.
 */
@ApplicationScoped
public class PurgeBlobs implements ClusterJob {

    /** Blobs a tick; the next tick goes on. */
    private static final int AT_A_TIME = 500;

    @Inject Blobs blobs;

    @Override
    public String name() {
        return "purge-files";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select id, hash, place from blob
                         where unused_since < now() - interval '1 day'
                            or (hash is null and started_at < now() - interval '1 day')
                         limit ? for update skip locked""")) {
            statement.setInt(1, AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (BlobPlace.valueOf(rows.getString(3)) == BlobPlace.DIRECTORY) {
                        removeFile(rows.getLong(1), rows.getBytes(2));
                    }
                    ids.add(rows.getLong(1));
                }
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from blob where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return "%d files removed that nothing named for a day"
                    .formatted(statement.executeUpdate());
        }
    }

    /**
     * Before its row: a file without a row would stay for ever, a row without a file is retried.
     */
    private void removeFile(long id, byte @Nullable [] hash) {
        try {
            blobs.directory().remove(id, hash);
        } catch (IOException e) {
            throw new Problem.Unavailable(
                    "files.unavailable",
                    "A file could not be removed: " + id,
                    Duration.ofHours(1),
                    e);
        }
    }
}
