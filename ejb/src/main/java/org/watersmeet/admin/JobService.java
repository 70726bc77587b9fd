package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobRuns;

/** What administrators see of the cluster's jobs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobService {

    @Inject Permissions permissions;
    @Inject JobRuns runs;

    /**
     * The latest runs of all jobs, newest first.
     *
     * @param limit 1–500
     */
    @Needs(Need.ADMINISTER)
    public List<JobRun> recentRuns(int limit) {
        permissions.checkAdministrator();
        return runs.recent(limit);
    }
}
