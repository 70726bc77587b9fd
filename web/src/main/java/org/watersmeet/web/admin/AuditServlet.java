package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.AuditService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.audit.AuditListing;
import org.watersmeet.people.audit.AuditRecord;
import org.watersmeet.people.audit.AuditRetention;
import org.watersmeet.people.audit.ChainReport;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** The audit log: its list, a look through its chain, and how long it is kept. */
@WebServlet(
        name = "audit",
        urlPatterns = {AuditServlet.LIST, AuditServlet.RETENTION})
public final class AuditServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String LIST = "/admin/auditlogging.action";
    static final String RETENTION = "/admin/doeditauditretention.action";
    private static final int A_PAGE = 50;

    /** Nobody's: names of users who are not there find nothing. */
    private static final UserId NO_USER = new UserId(-1);

    @Inject transient AuditService audit;
    @Inject transient UserService users;

    @Override
    protected Takes takes(String address) {
        return address.equals(RETENTION) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean verify = request.getParameter("verify") != null;
        show(response, view(request, verify ? audit.verify(null) : null, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            audit.setRetention(
                    AuditRetention.of(number(request, "number", 0), parameter(request, "unit")));
            redirect(response, LIST, Outcome.AUDIT_RETENTION_SET);
        } catch (Problem.Invalid e) {
            FormProblems problems = FormProblems.of(Objects.requireNonNullElse(e.field(), ""), e);
            show(response, 400, view(request, null, problems));
        }
    }

    private AuditView view(
            HttpServletRequest request, @Nullable ChainReport report, FormProblems problems) {
        Frame frame = frames.of(request);
        AuditFilter filter =
                new AuditFilter(
                        new AuditView.Filter(
                                parameter(request, "from"),
                                parameter(request, "to"),
                                parameter(request, "person"),
                                parameter(request, "category"),
                                parameter(request, "words")),
                        frame.zone());
        Slice<AuditRecord> found =
                audit.list(
                        filter.query(user(filter.fields().person())),
                        AuditFilter.place(parameter(request, "after")),
                        0,
                        A_PAGE);
        String older =
                found.more()
                        ? LIST
                                + "?after="
                                + AuditFilter.written(
                                        AuditListing.Place.of(found.items().getLast()))
                                + filter.parameters()
                        : null;
        return new AuditView(
                frame,
                filter.fields(),
                filter.exportParameters(),
                found.items(),
                older,
                audit.retention(),
                report,
                problems);
    }

    private @Nullable UserId user(String name) {
        if (name.isBlank()) {
            return null;
        }
        try {
            return users.get(UserReference.byName(name)).id();
        } catch (Problem.NotFound e) {
            return NO_USER;
        }
    }
}
