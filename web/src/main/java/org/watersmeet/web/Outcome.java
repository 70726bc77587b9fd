package org.watersmeet.web;

/** What a redirect leads away from, and what the next screen therefore says. */
public enum Outcome {
    PAGE_SAVED("notice.page-saved"),
    PAGE_MERGED("notice.page-merged"),
    PAGE_MOVED("notice.page-moved"),
    PAGE_COPIED("notice.page-copied"),
    PAGE_DELETED("notice.page-deleted"),
    PAGE_RESTORED("notice.page-restored"),
    PAGE_PURGED("notice.page-purged"),
    REVISION_DELETED("notice.revision-deleted"),
    PAGE_REVERTED("notice.page-reverted"),
    FILES_ADDED("notice.files-added"),
    FILE_CHANGED("notice.file-changed"),
    FILE_DELETED("notice.file-deleted"),
    FILE_RESTORED("notice.file-restored"),
    FILE_PURGED("notice.file-purged"),
    TEMPLATE_SAVED("notice.template-saved"),
    TEMPLATE_DELETED("notice.template-deleted"),
    SPACE_ARCHIVED("notice.space-archived"),
    SPACE_REOPENED("notice.space-reopened"),
    SPACE_CREATED("notice.space-created"),
    USER_CREATED("notice.user-created"),
    USER_CHANGED("notice.user-changed"),
    USER_DELETED("notice.user-deleted"),
    TOKEN_REVOKED("notice.token-revoked"),
    SIGNIN_ENDED("notice.signin-ended"),
    PROFILE_SAVED("notice.profile-saved"),
    PASSWORD_CHANGED("notice.password-changed"),
    PASSWORD_SET("notice.password-set"),
    GROUP_CREATED("notice.group-created"),
    GROUP_CHANGED("notice.group-changed"),
    GROUP_DELETED("notice.group-deleted"),
    AUDIT_RETENTION_SET("notice.audit-retention-set"),
    RATE_LIMIT_SET("notice.rate-limit-set"),
    READ_ONLY_SET("notice.read-only-set"),
    READ_ONLY_ENDED("notice.read-only-ended"),
    SIGNIN_TIMES_SET("notice.signin-times-set"),
    JOB_ASKED("notice.job-asked"),
    JOB_PAUSED("notice.job-paused"),
    JOB_RESUMED("notice.job-resumed"),
    JOB_SCHEDULED("notice.job-scheduled"),
    PERMISSIONS_SAVED("notice.permissions-saved"),
    RESTRICTIONS_SAVED("notice.restrictions-saved");

    private final String textKey;

    Outcome(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
