package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.cluster.Members;

/** What administrators see of the cluster. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClusterService {

    @Inject Permissions permissions;
    @Inject Members members;

    /** The members by name, by their heartbeats. */
    @Needs(Need.ADMINISTER)
    public List<Members.Beating> members() {
        permissions.checkAdministrator();
        return members.all();
    }
}
