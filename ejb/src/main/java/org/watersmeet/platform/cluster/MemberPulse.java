package org.watersmeet.platform.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.DatabaseContact;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Migrations;
import org.watersmeet.platform.pulse.Pulse;

/**
 * This member's heartbeat, each second: a row that it renews by the database's clock on a
 * connection that traffic cannot starve, and a ping to the others. What it reads and hears makes
 * its {@linkplain ClusterWatch state}.
 */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "CacheStart"})
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MemberPulse {

    /** A member that was stopped for longer tells that it is back. */
    private static final Duration ABSENCE = Duration.ofSeconds(5);

    private final MemberStore.Identity self =
            new MemberStore.Identity(
                    Member.name(),
                    Member.incarnation(),
                    Member.build(),
                    Migrations.level(),
                    address());

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);

    /** By the server's configuration the channel of members, 40-jgroups.cli. */
    @SuppressWarnings("NullAway.Init")
    @Resource(lookup = "java:jboss/jgroups/channel/watersmeet-members")
    Object channel;

    @SuppressWarnings("NullAway.Init")
    @Resource
    ContextService contexts;

    @Inject ClusterWatch watch;

    private volatile @Nullable MemberChannel pings;
    private MemberState told = MemberState.NORMAL;
    private volatile boolean silent;

    /** Whether it has beaten: that it was away before it began is no news. */
    private boolean begun;

    private List<Pulse> pulses = List.of();

    @PostConstruct
    void start() {
        openChannel();
        try {
            store().join(self);
            DatabaseContact.ofMember().answered();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not know this member.", e);
        }
        pulses = List.of(pulse("heartbeat", this::beat), pulse("pings", this::ping));
    }

    private Pulse pulse(String name, Runnable beat) {
        return Pulse.begin(contexts, name, BETWEEN_BEATS, beat, MemberLog.LOG::pulseFailed);
    }

    private void openChannel() {
        try {
            pings = MemberChannel.open(channel, Member.incarnation(), watch::heard);
        } catch (Exception e) {
            throw new IllegalStateException("The members' channel cannot be joined.", e);
        }
        if (pings == null) {
            watch.deaf();
        }
    }

    /** A failure is no news: the others will say that they hear nothing. */
    private void ping() {
        MemberChannel open = pings;
        if (open != null) {
            try {
                open.ping();
            } catch (Exception e) {
                MemberLog.LOG.noPing(e);
            }
        }
    }

    /** Told once when the database is away; from then on the missing beat is the message. */
    private void beat() {
        try {
            beatOnce();
            if (silent) {
                silent = false;
                MemberLog.LOG.heartbeatAgain();
            }
        } catch (SQLException e) {
            DatabaseContact.ofMember().failed();
            if (!silent) {
                silent = true;
                MemberLog.LOG.noHeartbeat(String.valueOf(e.getMessage()));
            }
        }
    }

    private void beatOnce() throws SQLException {
        MemberStore store = store();
        Duration silence = DatabaseContact.ofMember().silence();
        boolean away = DatabaseContact.ofMember().away();
        watch.learned(store.beat(self, told, watch.heard(), MemberFigures.now()));
        DatabaseContact.ofMember().answered();
        if (begun && silence.compareTo(ABSENCE) > 0) {
            if (away) {
                store.note(self, MemberEvent.Kind.DB_LOST, silence);
            }
            store.note(self, MemberEvent.Kind.NORMAL, Duration.ZERO);
            MemberLog.LOG.wasAbsent(silence.toSeconds());
            told = MemberState.NORMAL;
        }
        begun = true;
        tell(store, watch.state());
        if (watch.members().stream().anyMatch(MemberRow::lostLately)) {
            store.noteLost(self);
        }
    }

    private void tell(MemberStore store, MemberState state) throws SQLException {
        if (state != told) {
            store.note(self, MemberEvent.Kind.valueOf(state.name()), Duration.ZERO);
            told = state;
            if (state == MemberState.SPLIT) {
                MemberLog.LOG.split();
            } else {
                MemberLog.LOG.whole();
            }
            store.beat(self, told, watch.heard(), MemberFigures.now());
        }
    }

    @PreDestroy
    void leave() {
        pulses.forEach(Pulse::close);
        MemberChannel open = pings;
        if (open != null) {
            open.close();
        }
        try {
            store().leave(self);
        } catch (SQLException e) {
            MemberLog.LOG.noHeartbeat(String.valueOf(e.getMessage()));
        }
    }

    private static MemberStore store() {
        return new MemberStore(Databases.HEARTBEAT.dataSource());
    }

    private static String address() {
        return System.getProperty("jboss.bind.address", "127.0.0.1")
                + ':'
                + System.getProperty("jboss.http.port", "8080");
    }
}
