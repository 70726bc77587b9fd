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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.job.ClusterJob;
import org.watersmeet.platform.job.Effects;

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

    /**
     * @param hash null of what was never received to its end
     */
    private record Candidate(byte @Nullable [] hash, BlobPlace place) {}

    @Inject Blobs blobs;

    @Override
    public String name() {
        return "purge-files";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    /** A file that is gone can be removed again. */
    @Override
    public Effects effects() {
        return Effects.REPEATABLE;
    }

    @Override
    public String run(Connection connection) throws SQLException {
        Map<Long, Candidate> candidates = locked(connection);
        candidates.keySet().removeAll(named(connection, candidates.keySet()));
        candidates.forEach(this::removeFile);
        try (PreparedStatement statement =
                connection.prepareStatement("delete from blob where id = any(?)")) {
            SqlArrays.bindIds(statement, 1, candidates.keySet());
            return "%d files removed that nothing named for a day"
                    .formatted(statement.executeUpdate());
        }
    }

    /** What may go, by id; nobody can give it a name while its row is locked. */
    private static Map<Long, Candidate> locked(Connection connection) throws SQLException {
        Map<Long, Candidate> candidates = new TreeMap<>();
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
                    candidates.put(
                            rows.getLong(1),
                            new Candidate(rows.getBytes(2), BlobPlace.valueOf(rows.getString(3))));
                }
            }
        }
        return candidates;
    }

    /**
     * Those of them that have a name after all: it was given in the very moment in which the last
     * other one went. A statement of its own, so that it sees what was committed before the lock.
     */
    private static List<Long> named(Connection connection, Set<Long> candidates)
            throws SQLException {
        List<Long> named = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update blob set unused_since = null"
                                + " where id = any(?) and blob_named(id) returning id")) {
            SqlArrays.bindIds(statement, 1, candidates);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    named.add(rows.getLong(1));
                }
            }
        }
        return named;
    }

    /**
     * Before its row: a file without a row would stay for ever, a row without a file is retried.
     */
    private void removeFile(long id, Candidate candidate) {
        if (candidate.place() != BlobPlace.DIRECTORY) {
            return;
        }
        try {
            blobs.directory().remove(id, candidate.hash());
        } catch (IOException e) {
            throw new Problem.Unavailable(
                    "files.unavailable",
                    "A file could not be removed: " + id,
                    Duration.ofHours(1),
                    e);
        }
    }
}
