package org.watersmeet.people.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.watersmeet.platform.cluster.Member;

/** Records that this member started, and which build: a site that cannot record it starts too. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class MemberStart {

    @PostConstruct
    void record() {
        AuditLog.recordIfPossible(
                AuditEvent.of(AuditAction.MEMBER_STARTED, "member", 0, Member.name())
                        .with("build", Member.build()));
    }
}
