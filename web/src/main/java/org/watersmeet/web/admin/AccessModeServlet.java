package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.admin.AccessModeService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.AccessMode;
import org.watersmeet.people.access.SiteState;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;

/** Switches the site to read-only and back. */
@WebServlet(name = "access-mode", urlPatterns = AccessModeServlet.EDIT)
public final class AccessModeServlet extends SettingsScreen {

    private static final long serialVersionUID = 1L;
    static final String EDIT = "/admin/readonly.action";

    @Inject transient AccessModeService mode;
    @Inject transient Permissions permissions;

    public AccessModeServlet() {
        super(EDIT);
    }

    @Override
    protected AccessModeView view(HttpServletRequest request, FormProblems problems) {
        permissions.checkAdministrator();
        SiteState site = mode.read();
        return new AccessModeView(
                frames.of(request),
                site.readOnly(),
                problems.isEmpty() ? site.message() : parameter(request, "message"),
                problems);
    }

    @Override
    protected Done change(HttpServletRequest request) {
        boolean readOnly = !parameter(request, "readOnly").isEmpty();
        mode.set(
                readOnly ? AccessMode.READ_ONLY : AccessMode.READ_WRITE,
                parameter(request, "message"));
        return new Done(EDIT, readOnly ? Outcome.READ_ONLY_SET : Outcome.READ_ONLY_ENDED);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "", "message");
    }
}
