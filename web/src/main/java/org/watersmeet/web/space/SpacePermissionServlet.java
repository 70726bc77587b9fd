package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.PermissionTable;
import org.watersmeet.web.Refs;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Ticks;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.space.GrantChanges;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpacePermissionService;
import org.watersmeet.wiki.space.SpaceService;

/** Who may do what in a space. */
@WebServlet(
        name = "space-permissions",
        urlPatterns = {
            SpacePermissionServlet.SHOW,
            SpacePermissionServlet.SAVE,
            SpacePermissionServlet.ADD,
            SpacePermissionServlet.COPY
        })
public final class SpacePermissionServlet extends FormScreen {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    static final String SHOW = "/spaces/spacepermissions.action";
    static final String SAVE = "/spaces/dospacepermissions.action";
    static final String ADD = "/spaces/addspacepermissions.action";
    static final String COPY = "/spaces/copyspacepermissions.action";

    @Inject transient SpaceService spaces;
    @Inject transient SpacePermissionService grants;

    @Override
    protected String shown() {
        return SHOW;
    }

    @Override
    protected PermissionsView view(HttpServletRequest request, FormProblems problems) {
        SpaceDetails space = spaces.byKey(space(request));
        String query = parameter(request, "q");
        int start = Math.max(0, number(request, "start", 0));
        Slice<SubjectGrants> listed = grants.list(space.key(), query, start, ROWS);
        return new PermissionsView(
                frames.of(request),
                new Sidebar(
                        Refs.space(space),
                        Sidebar.Tool.PERMISSIONS,
                        null,
                        Sidebar.Access.ADMINISTER),
                new PermissionTable(
                        frames.of(request),
                        PermissionTable.rows(
                                listed.items(), query.isEmpty() && start == 0 && !listed.more())),
                query,
                listed.more()
                        ? url(space.key()) + "&q=" + Urls.encode(query) + "&start=" + (start + ROWS)
                        : null,
                problems);
    }

    /** Changes what was ticked or unticked, and nothing that somebody else changed meanwhile. */
    @Override
    protected Done change(HttpServletRequest request) {
        SpaceKey key = space(request);
        if (request.getRequestURI().endsWith(COPY)) {
            grants.copy(source(request), key);
        } else if (request.getRequestURI().endsWith(ADD)) {
            Grant added = new Grant(SpacePermission.VIEW, named(request, key));
            grants.change(key, new GrantChanges(List.of(added), List.of()));
        } else {
            Ticks<Grant> ticks = Ticks.changes(request, SpacePermission.class, Grant::new);
            grants.change(key, new GrantChanges(ticks.added(), ticks.removed()));
        }
        return new Done(url(key), Outcome.PERMISSIONS_SAVED);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "permissions", "name", "source");
    }

    /** As a mistyped key it is a mistake in the form, not a page that is missing. */
    private SpaceKey source(HttpServletRequest request) {
        String key = parameter(request, "source").strip();
        try {
            return spaces.byKey(new SpaceKey(key)).key();
        } catch (Problem.NotFound e) {
            throw new Problem.Invalid("space.source", "There is no space " + key + ".", "source");
        }
    }

    private Subject named(HttpServletRequest request, SpaceKey key) {
        Subject.Kind kind =
                parameter(request, "kind").equals("user") ? Subject.Kind.USER : Subject.Kind.GROUP;
        return grants.find(key, kind, parameter(request, "name").strip());
    }

    private static String url(SpaceKey key) {
        return SHOW + "?key=" + Urls.encode(key.value());
    }
}
