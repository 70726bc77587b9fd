package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.PermissionTable;
import org.watersmeet.web.Ticks;
import org.watersmeet.wiki.space.DefaultPermissionService;
import org.watersmeet.wiki.space.GrantChanges;

/** What new spaces start with. */
@WebServlet(
        name = "default-permissions",
        urlPatterns = {
            DefaultPermissionServlet.SHOW,
            DefaultPermissionServlet.SAVE,
            DefaultPermissionServlet.ADD
        })
public final class DefaultPermissionServlet extends FormScreen {

    private static final long serialVersionUID = 1L;

    static final String SHOW = "/admin/permissions/defaultspacepermissions.action";
    static final String SAVE = "/admin/permissions/dodefaultspacepermissions.action";
    static final String ADD = "/admin/permissions/adddefaultspacepermissions.action";

    @Inject transient DefaultPermissionService grants;

    @Override
    protected String shown() {
        return SHOW;
    }

    @Override
    protected DefaultPermissionsView view(HttpServletRequest request, FormProblems problems) {
        Frame frame = frames.of(request);
        List<PermissionTable.Row> rows = PermissionTable.rows(grants.list(), true);
        return new DefaultPermissionsView(frame, new PermissionTable(frame, rows), problems);
    }

    /** Changes what was ticked or unticked, and nothing that somebody else changed meanwhile. */
    @Override
    protected Done change(HttpServletRequest request) {
        if (request.getRequestURI().equals(ADD)) {
            Subject group = grants.group(parameter(request, "name").strip());
            grants.change(
                    new GrantChanges(List.of(new Grant(SpacePermission.VIEW, group)), List.of()));
        } else {
            Ticks<Grant> ticks = Ticks.changes(request, SpacePermission.class, Grant::new);
            grants.change(new GrantChanges(ticks.added(), ticks.removed()));
        }
        return new Done(SHOW, Outcome.PERMISSIONS_SAVED);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "permissions", "name");
    }
}
