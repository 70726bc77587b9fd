package org.watersmeet.people.audit;

/**
 * What was done. Names are stored, so they are stable; the summary is English on screens and in
 * exports alike, so that what was exported can be found again.
 */
public enum AuditAction {
    SIGNED_IN(AuditCategory.SIGN_IN, "Signed in"),
    SIGN_IN_FAILED(AuditCategory.SIGN_IN, "Sign-in failed"),
    SIGNED_OUT(AuditCategory.SIGN_IN, "Signed out"),
    SIGN_IN_ENDED(AuditCategory.SIGN_IN, "Sign-in ended from afar"),
    OTHER_SIGN_INS_ENDED(AuditCategory.SIGN_IN, "Other sign-ins ended"),
    TOKEN_CREATED(AuditCategory.SIGN_IN, "Token created"),
    TOKEN_REVOKED(AuditCategory.SIGN_IN, "Token revoked"),
    VIEWED_AS(AuditCategory.PERMISSIONS, "Page viewed as another user"),
    ACCESS_REFUSED(AuditCategory.PERMISSIONS, "Access refused"),
    USER_CREATED(AuditCategory.PEOPLE, "User created"),
    USER_CHANGED(AuditCategory.PEOPLE, "User changed"),
    PROFILE_CHANGED(AuditCategory.PEOPLE, "Profile changed by the user"),
    USER_RENAMED(AuditCategory.PEOPLE, "User renamed"),
    USER_DEACTIVATED(AuditCategory.PEOPLE, "User deactivated"),
    USER_ACTIVATED(AuditCategory.PEOPLE, "User activated"),
    USER_DELETED(AuditCategory.PEOPLE, "User deleted"),
    PASSWORD_SET(AuditCategory.PEOPLE, "Password set by an administrator"),
    PASSWORD_SET_ON_HOST(AuditCategory.PEOPLE, "Password reset on the host"),
    PASSWORD_LINK_MADE(AuditCategory.PEOPLE, "Password link made"),
    PASSWORD_RESET(AuditCategory.PEOPLE, "Password reset by a link"),
    PASSWORD_CHANGED(AuditCategory.PEOPLE, "Password changed by the user"),
    GROUP_CREATED(AuditCategory.PEOPLE, "Group created"),
    GROUP_DELETED(AuditCategory.PEOPLE, "Group deleted"),
    GROUP_MEMBER_ADDED(AuditCategory.PEOPLE, "User added to group"),
    GROUP_MEMBER_REMOVED(AuditCategory.PEOPLE, "User removed from group"),
    GROUP_NESTED(AuditCategory.PEOPLE, "Group added to group"),
    GROUP_UNNESTED(AuditCategory.PEOPLE, "Group removed from group"),
    GLOBAL_PERMISSIONS_CHANGED(AuditCategory.PERMISSIONS, "Global permissions changed"),
    SPACE_PERMISSIONS_CHANGED(AuditCategory.PERMISSIONS, "Space permissions changed"),
    RESTRICTIONS_CHANGED(AuditCategory.PERMISSIONS, "Page restrictions changed"),
    SPACE_CREATED(AuditCategory.SPACES, "Space created"),
    SPACE_COPIED(AuditCategory.SPACES, "Space copied"),
    SPACE_CHANGED(AuditCategory.SPACES, "Space changed"),
    SPACE_ARCHIVED(AuditCategory.SPACES, "Space archived"),
    SPACE_REOPENED(AuditCategory.SPACES, "Space taken back into use"),
    SPACE_DELETED(AuditCategory.SPACES, "Space deleted"),
    CONTENT_PURGED(AuditCategory.CONTENT, "Content removed for good"),
    TRASH_EMPTIED(AuditCategory.CONTENT, "Trash emptied"),
    RETENTION_CHANGED(AuditCategory.SETTINGS, "Retention of the audit log changed"),
    SIGN_IN_TIMES_CHANGED(AuditCategory.SETTINGS, "Times of sign-ins changed"),
    RATE_LIMIT_CHANGED(AuditCategory.SETTINGS, "Limit of requests changed"),
    JOB_SCHEDULE_CHANGED(AuditCategory.SETTINGS, "Schedule of a job changed"),
    JOB_PAUSED(AuditCategory.SETTINGS, "Job paused"),
    JOB_RESUMED(AuditCategory.SETTINGS, "Job resumed"),
    JOB_RUN(AuditCategory.SETTINGS, "Run of a job asked for"),
    ACCESS_MODE_CHANGED(AuditCategory.SETTINGS, "Read-only mode changed"),
    AUDIT_EXPORTED(AuditCategory.SETTINGS, "Audit log exported"),
    AUDIT_REMOVED(AuditCategory.SYSTEM, "Old audit records removed"),
    MEMBER_STARTED(AuditCategory.SYSTEM, "Member started");

    private final AuditCategory category;
    private final String summary;

    AuditAction(AuditCategory category, String summary) {
        this.category = category;
        this.summary = summary;
    }

    public AuditCategory category() {
        return category;
    }

    /** In a few words. */
    public String summary() {
        return summary;
    }
}
