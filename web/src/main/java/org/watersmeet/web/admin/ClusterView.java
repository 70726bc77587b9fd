package org.watersmeet.web.admin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.Readiness;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.cluster.MemberEvent;
import org.watersmeet.platform.cluster.MemberRow;
import org.watersmeet.platform.cluster.MemberState;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The members, the checks and caches of the one that answers, and what has happened.
 *
 * @param signins of the whole site
 * @param events the newest first
 * @param olderUrl where older ones are; null for none
 */
public record ClusterView(
        Frame frame,
        List<Member> members,
        List<Readiness.Check> checks,
        Map<Caches, NamedCache.Counts> caches,
        long signins,
        List<MemberEvent> events,
        @Nullable String olderUrl)
        implements View {

    private static final long MEGABYTE = 1_048_576;

    /** How a member stands. */
    public enum State {
        NORMAL,
        SPLIT,
        DB_LOST,
        /** No heartbeat for longer than the limit. */
        SILENT;

        static State of(MemberState state) {
            return valueOf(state.name());
        }
    }

    /**
     * One server of the cluster.
     *
     * @param heard whether the member that answers gets its pings
     * @param jobs that it runs
     */
    public record Member(MemberRow row, State state, boolean heard, List<String> jobs) {

        public Member {
            jobs = List.copyOf(jobs);
        }

        /** Silent in the database, but not to us: it has lost the database. */
        public boolean lostDatabase() {
            return state == State.SILENT && heard;
        }
    }

    public ClusterView {
        members = List.copyOf(members);
        checks = List.copyOf(checks);
        events = List.copyOf(events);
    }

    /** Whether any two members do not hear each other. */
    public boolean split() {
        return members.stream().anyMatch(member -> member.state() == State.SPLIT);
    }

    /** A number with so many decimals, as the reader writes it. */
    public String number(double value, int decimals) {
        return String.format(locale(), "%,." + decimals + "f", value);
    }

    /** A share of 0–1 in percent. */
    public String percent(double share) {
        return String.format(locale(), "%.1f", share * 100);
    }

    /** In MB. */
    public String megabytes(long bytes) {
        return String.format(locale(), "%,d", bytes / MEGABYTE);
    }

    /** Days, hours and minutes: {@code 3:04:15}; hours and minutes below a day. */
    public String uptime(Duration uptime) {
        return uptime.toDays() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        uptime.toDays(),
                        uptime.toHoursPart(),
                        uptime.toMinutesPart())
                : String.format(
                        Locale.ROOT, "%d:%02d", uptime.toHoursPart(), uptime.toMinutesPart());
    }

    private Locale locale() {
        return frame.texts().locale();
    }
}
