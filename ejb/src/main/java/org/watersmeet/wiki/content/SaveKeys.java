package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Makes saves idempotent: the key, a hash of the request and the outcome are a row of the saving
 * transaction. Of two requests with one key the second waits for the first one's end, on whichever
 * member it runs, and then gets the first one's outcome.
 */
@ApplicationScoped
public class SaveKeys {

    /** What a save with this key led to. */
    public record Outcome(ContentId content, int revision) {}

    /**
     * A save about to be made.
     *
     * @param target what the key is scoped to, besides the user: {@code content:123}
     * @param requestHash identifies what is asked; see {@link #hash}
     */
    public record Attempt(UserId user, String target, SaveKey key, byte[] requestHash) {}

    /** The hash of a request's parts; the parts' boundaries count. */
    public static byte[] hash(Object... parts) {
        return SaveKey.hash(parts);
    }

    /**
     * Claims the key for this transaction.
     *
     * @param attempt null when the client sent no key: then nothing is claimed
     * @return the outcome of an earlier save with this key, empty when this is the first
     * @throws Problem.KeyReused if the earlier request was another one
     */
    public Optional<Outcome> claim(@Nullable Attempt attempt) {
        if (attempt == null || inserted(attempt)) {
            return Optional.empty();
        }
        return Sql.call(
                Databases.WEB,
                "select request_hash, content_id, revision from idempotency_key"
                        + " where user_id = ? and target = ? and key = ?",
                statement -> {
                    statement.setLong(1, attempt.user().value());
                    statement.setString(2, attempt.target());
                    statement.setString(3, attempt.key().value());
                    try (ResultSet row = statement.executeQuery()) {
                        if (!row.next()) {
                            return Optional.empty();
                        }
                        if (!MessageDigest.isEqual(row.getBytes(1), attempt.requestHash())) {
                            throw new Problem.KeyReused(
                                    "This Idempotency-Key was used for another request before.");
                        }
                        return Optional.of(
                                new Outcome(new ContentId(row.getLong(2)), row.getInt(3)));
                    }
                });
    }

    private static boolean inserted(Attempt attempt) {
        return Sql.call(
                Databases.WEB,
                """
                insert into idempotency_key
                    (user_id, target, key, request_hash, content_id, revision)
                values (?, ?, ?, ?, 0, 0) on conflict do nothing""",
                statement -> {
                    statement.setLong(1, attempt.user().value());
                    statement.setString(2, attempt.target());
                    statement.setString(3, attempt.key().value());
                    statement.setBytes(4, attempt.requestHash());
                    return statement.executeUpdate() == 1;
                });
    }

    /** Notes the outcome under the key that this transaction claimed. */
    public void settle(@Nullable Attempt attempt, Outcome outcome) {
        if (attempt == null) {
            return;
        }
        Sql.run(
                Databases.WEB,
                "update idempotency_key set content_id = ?, revision = ?"
                        + " where user_id = ? and target = ? and key = ?",
                statement -> {
                    statement.setLong(1, outcome.content().value());
                    statement.setInt(2, outcome.revision());
                    statement.setLong(3, attempt.user().value());
                    statement.setString(4, attempt.target());
                    statement.setString(5, attempt.key().value());
                    statement.executeUpdate();
                });
    }
}
