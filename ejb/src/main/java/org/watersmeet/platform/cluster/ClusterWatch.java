package org.watersmeet.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.watersmeet.platform.database.DatabaseContact;

/**
 * How this member stands with the others and with the database, as far as it knows itself: what the
 * last heartbeat read, compared with the pings it hears. Asking costs nothing.
 *
 * <p>A link between two members that live is good when both hear each other, as each publishes in
 * its row whom it hears. Nobody draws a conclusion about who is right: there is one truth, in the
 * database, and both sides reach it.
 */
@ApplicationScoped
public class ClusterWatch {

    private final BooleanSupplier away;
    private final Hearing hearing;

    private volatile List<MemberRow> rows = List.of();
    private volatile boolean doubted;
    private volatile boolean split;
    private volatile boolean deaf;

    public ClusterWatch() {
        this(System::nanoTime, DatabaseContact.ofMember()::away);
    }

    /**
     * @param away whether the database has not answered for long
     */
    ClusterWatch(LongSupplier clock, BooleanSupplier away) {
        this.away = away;
        this.hearing = new Hearing(clock);
    }

    /** How this member stands at this moment. */
    public MemberState state() {
        if (away.getAsBoolean()) {
            return MemberState.DB_LOST;
        }
        return split ? MemberState.SPLIT : MemberState.NORMAL;
    }

    /** The members as the last heartbeat read them. */
    public List<MemberRow> members() {
        return rows;
    }

    /** Incarnations of the members whose pings this one hears. */
    public Set<String> heard() {
        return hearing.lately();
    }

    void heard(String incarnation) {
        hearing.heard(incarnation);
    }

    /** There is nobody to hear: one server by itself, without a channel. */
    void deaf() {
        deaf = true;
    }

    /** Two heartbeats in turn have to find a link broken: a late ping alone is no split. */
    void learned(List<MemberRow> read) {
        rows = List.copyOf(read);
        boolean broken = !deaf && anyLinkBroken(read, heard());
        split = broken && (doubted || split);
        doubted = broken;
    }

    private static boolean anyLinkBroken(List<MemberRow> rows, Set<String> heard) {
        for (MemberRow self : rows) {
            if (self.self()) {
                return self.settled()
                        && rows.stream()
                                .filter(peer -> !peer.self() && peer.live() && peer.settled())
                                .anyMatch(peer -> !good(peer, heard));
            }
        }
        return false;
    }

    /** A member of an older build does not ping: nothing is known about its link. */
    private static boolean good(MemberRow peer, Set<String> heard) {
        return peer.incarnation().isEmpty()
                || heard.contains(peer.incarnation())
                        && peer.heard().contains(Member.incarnation());
    }
}
