package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Texts;
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
            SpacePermissionServlet.ADD
        })
public final class SpacePermissionServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    static final String SHOW = "/spaces/spacepermissions.action";
    static final String SAVE = "/spaces/dospacepermissions.action";
    static final String ADD = "/spaces/addspacepermissions.action";

    @Inject transient SpaceService spaces;
    @Inject transient SpacePermissionService grants;

    @Override
    protected Takes takes(String address) {
        return address.equals(SHOW) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, FormProblems.NONE));
    }

    private PermissionsView view(HttpServletRequest request, FormProblems problems) {
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
                SubjectRows.of(listed.items(), query.isEmpty() && start == 0 && !listed.more()),
                query,
                listed.more()
                        ? url(space.key()) + "&q=" + Urls.encode(query) + "&start=" + (start + ROWS)
                        : null,
                problems);
    }

    /** Changes what was ticked or unticked, and nothing that somebody else changed meanwhile. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceKey key = space(request);
        try {
            if (request.getRequestURI().endsWith(ADD)) {
                Grant added = new Grant(SpacePermission.VIEW, named(request, key));
                grants.change(key, new GrantChanges(List.of(added), List.of()));
            } else {
                Set<Grant> before = SubjectRows.grants(request.getParameterValues("had"));
                Set<Grant> after = SubjectRows.grants(request.getParameterValues("grant"));
                grants.change(
                        key, new GrantChanges(without(after, before), without(before, after)));
            }
        } catch (Problem.Invalid e) {
            String field = "permissions".equals(e.field()) ? "permissions" : "name";
            show(
                    response,
                    400,
                    view(
                            request,
                            FormProblems.of(field, Texts.literal(String.valueOf(e.getMessage())))));
            return;
        }
        redirect(response, url(key), Outcome.PERMISSIONS_SAVED);
    }

    private Subject named(HttpServletRequest request, SpaceKey key) {
        String name = parameter(request, "name").strip();
        return parameter(request, "kind").equals("user")
                ? grants.user(key, name)
                : grants.group(key, name);
    }

    private static List<Grant> without(Set<Grant> some, Set<Grant> others) {
        Set<Grant> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static String url(SpaceKey key) {
        return SHOW + "?key=" + Urls.encode(key.value());
    }
}
