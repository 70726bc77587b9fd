package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.watersmeet.admin.GlobalPermissionService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.GlobalGrant;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Ticks;

/** Who may use the site, make spaces and administer it. */
@WebServlet(
        name = "global-permissions",
        urlPatterns = {
            GlobalPermissionServlet.SHOW,
            GlobalPermissionServlet.SAVE,
            GlobalPermissionServlet.ADD
        })
public final class GlobalPermissionServlet extends FormScreen {

    private static final long serialVersionUID = 1L;

    static final String SHOW = "/admin/permissions/globalpermissions.action";
    static final String SAVE = "/admin/permissions/doglobalpermissions.action";
    static final String ADD = "/admin/permissions/addglobalpermissions.action";

    @Inject transient GlobalPermissionService grants;

    @Override
    protected String shown() {
        return SHOW;
    }

    @Override
    protected GlobalPermissionsView view(HttpServletRequest request, FormProblems problems) {
        List<GlobalSubject> rows = new ArrayList<>(grants.list());
        for (Subject always : List.of(Subject.SIGNED_IN, Subject.EVERYBODY)) {
            if (rows.stream().noneMatch(it -> it.named().subject().equals(always))) {
                rows.addFirst(new GlobalSubject(new NamedSubject(always, "", "", ""), Set.of()));
            }
        }
        return new GlobalPermissionsView(frames.of(request), rows, problems);
    }

    /** Changes what was ticked or unticked, and nothing that somebody else changed meanwhile. */
    @Override
    protected Done change(HttpServletRequest request) {
        if (request.getRequestURI().equals(ADD)) {
            Subject.Kind kind =
                    parameter(request, "kind").equals("user")
                            ? Subject.Kind.USER
                            : Subject.Kind.GROUP;
            Subject added = grants.find(kind, parameter(request, "name").strip());
            grants.change(List.of(new GlobalGrant(GlobalPermission.USE, added)), List.of());
        } else {
            Ticks<GlobalGrant> ticks =
                    Ticks.changes(request, GlobalPermission.class, GlobalGrant::new);
            grants.change(ticks.added(), ticks.removed());
        }
        return new Done(SHOW, Outcome.PERMISSIONS_SAVED);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "permissions", "name");
    }
}
