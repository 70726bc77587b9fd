package org.watersmeet.admin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * What goes on at the site at this moment.
 *
 * @param signins that have not ended; they belong to no member
 * @param running names of the jobs that run, by member
 */
public record ClusterActivity(long signins, Map<String, List<String>> running) {

    private static final String READ =
            """
            select (select count(*) from login_session
                     where least(expires_at, idle_expires_at) > clock_timestamp()),
                   owner, job
              from (values (1)) always (present)
              left join job_tick on done_at is null and lease_until > clock_timestamp()
             order by owner, job limit 200""";

    static ClusterActivity read() {
        return Sql.call(Databases.WEB, READ, ClusterActivity::read);
    }

    private static ClusterActivity read(PreparedStatement statement) throws SQLException {
        long signins = 0;
        Map<String, List<String>> running = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                signins = row.getLong(1);
                String owner = row.getString(2);
                if (owner != null) {
                    running.computeIfAbsent(owner, name -> new ArrayList<>()).add(row.getString(3));
                }
            }
        }
        return new ClusterActivity(signins, running);
    }

    /** Jobs that a member runs. */
    public List<String> of(String member) {
        return running.getOrDefault(member, List.of());
    }
}
