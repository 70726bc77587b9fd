package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.cluster.ClusterWatch;
import org.watersmeet.platform.cluster.MemberEvent;
import org.watersmeet.platform.cluster.MemberRow;
import org.watersmeet.platform.cluster.MemberStore;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** What administrators see of the cluster. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClusterService {

    @Inject Permissions permissions;
    @Inject ClusterWatch watch;

    /** The members of the last hour by name, by their heartbeats. */
    @Needs(Need.ADMINISTER)
    public List<MemberRow> members() {
        permissions.checkAdministrator();
        try {
            return store().list();
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    /** Incarnations of the members whose pings this one hears at this moment. */
    @Needs(Need.ADMINISTER)
    public Set<String> heard() {
        permissions.checkAdministrator();
        return watch.heard();
    }

    /**
     * What has happened to members within 90 days, the newest first.
     *
     * @param before id of an event that is not in it; {@link Long#MAX_VALUE} for the newest
     * @param limit 1–500
     */
    @Needs(Need.ADMINISTER)
    public Slice<MemberEvent> events(long before, int limit) {
        permissions.checkAdministrator();
        try {
            return Slice.of(store().events(before, limit + 1), limit);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    /** How many are signed in, and what runs. */
    @Needs(Need.ADMINISTER)
    public ClusterActivity activity() {
        permissions.checkAdministrator();
        return ClusterActivity.read();
    }

    /** The caches of the member that answers. */
    @Needs(Need.ADMINISTER)
    public Map<Caches, NamedCache.Counts> caches() {
        permissions.checkAdministrator();
        Map<Caches, NamedCache.Counts> counts = new EnumMap<>(Caches.class);
        for (Caches cache : Caches.values()) {
            counts.put(cache, cache.typed().counts());
        }
        return counts;
    }

    private static MemberStore store() {
        return new MemberStore(Databases.WEB.dataSource());
    }
}
