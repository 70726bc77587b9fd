package org.watersmeet.platform.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.watersmeet.platform.database.Sql;

/** The buckets' rows. Taking some is one statement, so members never take the same. */
final class SharedBucket {

    private static final double MILLIS = 1000;

    private static final String TAKE =
            """
            insert into request_budget as b (subject, tokens, granted, filled_at)
            values (?, ?::float8 - ?::int, ?, now())
            on conflict (subject) do update
               set (tokens, granted, filled_at) =
                   (select there - least(?, floor(there)), least(?, floor(there)),
                           greatest(b.filled_at, now())
                      from (select least(?::float8,
                                b.tokens + ?::int + ?::float8
                                    * greatest(0, extract(epoch from now() - b.filled_at)))
                            as there) filled)
            returning granted, tokens""";

    /** Where connections come from; asked late, as the server's pools are not there at once. */
    interface Pool {
        DataSource dataSource();
    }

    /**
     * What was taken.
     *
     * @param left in the bucket, below 1 when nothing was granted
     * @param pause until there is one again; zero when something was granted
     */
    record Taken(int granted, double left, Duration pause) {}

    private final Pool pool;

    SharedBucket(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes up to a batch for a subject, whose bucket is full at first.
     *
     * @param back what was taken earlier and not spent
     */
    Taken take(String subject, Allowance allowance, int back) {
        int batch = allowance.batch();
        try (Connection connection = pool.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, subject);
            statement.setInt(2, allowance.burst());
            statement.setInt(3, batch);
            statement.setInt(4, batch);
            statement.setInt(5, batch);
            statement.setInt(6, batch);
            statement.setInt(7, allowance.burst());
            statement.setInt(8, back);
            statement.setDouble(9, allowance.perSecond());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return taken(row.getInt(1), row.getDouble(2), allowance);
            }
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    private static Taken taken(int granted, double left, Allowance allowance) {
        if (granted > 0) {
            return new Taken(granted, left, Duration.ZERO);
        }
        double seconds = (1 - left) / allowance.perSecond();
        return new Taken(0, left, Duration.ofMillis((long) Math.ceil(seconds * MILLIS)));
    }
}
