package org.watersmeet.platform.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A member as its row in the database tells. All times are by the database's clock.
 *
 * @param incarnation of its last start; another after the next
 * @param level number of the last migration that its build knows
 * @param address where it is reached by the balancer, host and port; empty for builds that do not
 *     tell
 * @param state as it told at its last heartbeat
 * @param heard incarnations of the members whose pings it got
 * @param silence since its last heartbeat
 * @param uptime since its start
 */
public record MemberRow(
        String name,
        String incarnation,
        String build,
        int level,
        String address,
        MemberState state,
        Set<String> heard,
        Instant startedAt,
        Instant heartbeatAt,
        Duration silence,
        Duration uptime,
        MemberFigures figures) {

    /** After so long without a heartbeat a member counts as away. */
    public static final Duration SILENT = Duration.ofSeconds(3);

    /** So long a member that lives is never silent, unless its machine stands still. */
    private static final Duration LOST = Duration.ofSeconds(5);

    /** By then somebody has told it. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    /** Members that start find each other within this time. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    public MemberRow {
        heard = Set.copyOf(heard);
    }

    /** Whether its heart beats. */
    public boolean live() {
        return silence.compareTo(SILENT) < 0;
    }

    /** Whether its heart has stopped so lately that it is still to be told. */
    boolean lostLately() {
        return silence.compareTo(LOST) > 0 && silence.compareTo(TOLD) < 0;
    }

    /** Whether it has had time to find the others. */
    boolean settled() {
        return uptime.compareTo(SETTLING) > 0;
    }

    /** Whether it is this member, in this start. */
    public boolean self() {
        return incarnation.equals(Member.incarnation());
    }
}
