package org.watersmeet.web.admin;

import gg.jte.Content;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Texts;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.restriction.OrphanedGrant;
import org.watersmeet.wiki.restriction.RestrictionReportService;

/** Shows grants and restrictions whose group or user is gone. */
@WebServlet(name = "orphaned-grants", urlPatterns = OrphanedGrantsServlet.SHOW)
public final class OrphanedGrantsServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 100;

    static final String SHOW = "/admin/permissions/orphanedgrants.action";

    @Inject transient RestrictionReportService report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<OrphanedGrant> found = report.orphaned(start, A_PAGE);
        Frame frame = frames.of(request);
        show(
                response,
                new OrphanedGrantsView(
                        frame,
                        found.items().stream().map(grant -> row(grant, frame.texts())).toList(),
                        found.more() ? SHOW + "?start=" + (start + A_PAGE) : null));
    }

    private static OrphanedGrantsView.Row row(OrphanedGrant grant, Texts t) {
        NamedSubject subject = new NamedSubject(grant.subject(), "", "", "");
        if (grant.content() == null) {
            return new OrphanedGrantsView.Row(
                    grant.spaceName(),
                    "/spaces/spacepermissions.action?key=" + Urls.encode(grant.space().value()),
                    subject,
                    PermissionTexts.name(t, SpacePermission.valueOf(grant.what())));
        }
        Content what =
                Restriction.Operation.valueOf(grant.what()) == Restriction.Operation.VIEW
                        ? t.text("restricted.view")
                        : t.text("restricted.edit");
        return new OrphanedGrantsView.Row(
                grant.spaceName() + " › " + grant.title(),
                "/pages/pagepermissions.action?pageId=" + grant.content(),
                subject,
                what);
    }
}
