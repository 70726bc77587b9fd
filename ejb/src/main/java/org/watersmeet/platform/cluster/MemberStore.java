package org.watersmeet.platform.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.watersmeet.platform.database.SqlArrays;

/** Rows of members and of what has happened to them; all times are the database's. */
public final class MemberStore {

    /**
     * Renews a member's row and reads all in one round trip; the own row is read as it was before.
     * A row that another start of the same name has taken is left to it.
     */
    private static final String BEAT =
            """
            with beat as (
                update cluster_member
                   set heartbeat_at = clock_timestamp(), state = ?, heard = ?,
                       requests_per_second = ?, p95_millis = ?, system_load = ?,
                       heap_used = ?, heap_max = ?, cache_hits = ?, cache_misses = ?
                 where name = ? and incarnation = ?)
            """;

    private static final String ROWS =
            """
            select name, incarnation, build, level, address, state, heard, started_at,
                   heartbeat_at, extract(epoch from clock_timestamp() - heartbeat_at),
                   extract(epoch from clock_timestamp() - started_at),
                   requests_per_second, p95_millis, system_load, heap_used, heap_max,
                   cache_hits, cache_misses
              from cluster_member
             where heartbeat_at > clock_timestamp() - interval '1 hour'
             order by name""";

    private static final String JOIN =
            """
            insert into cluster_member
                (name, incarnation, build, level, address, started_at, heartbeat_at)
            values (?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp())
            on conflict (name) do update
               set incarnation = excluded.incarnation, build = excluded.build,
                   level = excluded.level, address = excluded.address, state = 'NORMAL',
                   heard = '{}', started_at = excluded.started_at,
                   heartbeat_at = excluded.heartbeat_at""";

    /** What is older than 90 days goes with what is told. */
    private static final String NOTE =
            """
            with old as (
                delete from cluster_event where at < clock_timestamp() - interval '90 days')
            insert into cluster_event (member, incarnation, build, kind, since, told_by)
            values (?, ?, ?, ?, clock_timestamp() - make_interval(secs => ?), ?)
            on conflict (incarnation, kind, since) do nothing""";

    private static final String NOTE_LOST =
            """
            insert into cluster_event (member, incarnation, build, kind, since, told_by)
            select name, incarnation, build, 'LOST', heartbeat_at, ? from cluster_member
             where heartbeat_at < clock_timestamp() - interval '5 seconds'
               and heartbeat_at > clock_timestamp() - interval '1 minute'
               -- a member that starts has not beaten yet
               and heartbeat_at > started_at + interval '1 second'
            on conflict (incarnation, kind, since) do nothing""";

    private final DataSource dataSource;

    public MemberStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Who a member is. */
    record Identity(String name, String incarnation, String build, int level, String address) {}

    /** Takes the row of the name. */
    void join(Identity self) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(JOIN)) {
            statement.setString(1, self.name());
            statement.setString(2, self.incarnation());
            statement.setString(3, self.build());
            statement.setInt(4, self.level());
            statement.setString(5, self.address());
            statement.executeUpdate();
        }
        note(self, MemberEvent.Kind.JOINED, Duration.ZERO);
    }

    /**
     * Tells that a member lives and how it stands.
     *
     * @return all members of the last hour by name, as they were just before
     */
    List<MemberRow> beat(Identity self, MemberState state, Set<String> heard, MemberFigures figures)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEAT + ROWS)) {
            statement.setString(1, state.name());
            SqlArrays.bindTexts(statement, 2, heard);
            statement.setDouble(3, figures.requestsPerSecond());
            statement.setDouble(4, figures.p95Millis());
            statement.setDouble(5, figures.systemLoad());
            statement.setLong(6, figures.heapUsed());
            statement.setLong(7, figures.heapMax());
            statement.setLong(8, figures.cacheHits());
            statement.setLong(9, figures.cacheMisses());
            statement.setString(10, self.name());
            statement.setString(11, self.incarnation());
            return rows(statement);
        }
    }

    /** All members of the last hour by name. */
    public List<MemberRow> list() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            return rows(statement);
        }
    }

    /** Gives the row back; what another start of the same name has taken stays. */
    void leave(Identity self) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "delete from cluster_member where name = ? and incarnation = ?")) {
            statement.setString(1, self.name());
            statement.setString(2, self.incarnation());
            statement.executeUpdate();
        }
        note(self, MemberEvent.Kind.LEFT, Duration.ZERO);
    }

    /**
     * @param ago how long ago it began
     */
    void note(Identity member, MemberEvent.Kind kind, Duration ago) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, member.name());
            statement.setString(2, member.incarnation());
            statement.setString(3, member.build());
            statement.setString(4, kind.name());
            statement.setDouble(5, ago.toMillis() / 1000.0);
            statement.setString(6, member.name());
            statement.executeUpdate();
        }
    }

    /** Notes each member whose heart has stopped; however many members do, it is told once. */
    void noteLost(Identity by) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE_LOST)) {
            statement.setString(1, by.name());
            statement.executeUpdate();
        }
    }

    /**
     * What has happened, the newest first.
     *
     * @param before id of an event that is not in it; {@link Long#MAX_VALUE} for the newest
     */
    public List<MemberEvent> events(long before, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select id, member, build, kind, since, told_by from cluster_event"
                                        + " where id < ? order by id desc limit ?")) {
            statement.setLong(1, before);
            statement.setInt(2, limit);
            List<MemberEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(
                            new MemberEvent(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    MemberEvent.Kind.valueOf(row.getString(4)),
                                    row.getTimestamp(5).toInstant(),
                                    row.getString(6)));
                }
            }
            return events;
        }
    }

    private static List<MemberRow> rows(PreparedStatement statement) throws SQLException {
        List<MemberRow> members = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                members.add(row(row));
            }
        }
        return members;
    }

    private static MemberRow row(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                MemberState.valueOf(row.getString(6)),
                new HashSet<>(SqlArrays.texts(row, 7)),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                seconds(row.getDouble(10)),
                seconds(row.getDouble(11)),
                new MemberFigures(
                        row.getDouble(12),
                        row.getDouble(13),
                        row.getDouble(14),
                        row.getLong(15),
                        row.getLong(16),
                        row.getLong(17),
                        row.getLong(18)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
