package org.watersmeet.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.audit.AuditCategory;
import org.watersmeet.people.audit.AuditRecord;
import org.watersmeet.people.audit.AuditRetention;
import org.watersmeet.people.audit.ChainReport;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The audit log, the newest record first.
 *
 * @param filter as it was asked for
 * @param exportQuery the same for the addresses of exports, beginning with an ampersand or empty
 * @param olderUrl where the list goes on; null at its end
 * @param report of the chain, when it was asked for
 */
public record AuditView(
        Frame frame,
        Filter filter,
        String exportQuery,
        List<AuditRecord> records,
        @Nullable String olderUrl,
        AuditRetention retention,
        @Nullable ChainReport report,
        FormProblems problems)
        implements View {

    /**
     * @param from a day as in 2026-11-23, or empty
     * @param to the last day, or empty
     * @param person a sign-in name, or empty
     * @param category of {@link AuditCategory}, or empty
     */
    public record Filter(String from, String to, String person, String category, String words) {}

    public AuditView {
        records = List.copyOf(records);
    }

    public List<AuditCategory> categories() {
        return List.of(AuditCategory.values());
    }
}
