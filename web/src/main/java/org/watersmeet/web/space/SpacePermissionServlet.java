package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.user.Group;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Who may view and edit a space. */
@WebServlet(
        name = "space-permissions",
        urlPatterns = {"/spaces/spacepermissions.action", SpacePermissionServlet.SAVE})
public final class SpacePermissionServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String SAVE = "/spaces/dospacepermissions.action";

    @Inject transient SpaceService spaces;
    @Inject transient UserService users;

    @Override
    protected Takes takes(String address) {
        return address.equals(SAVE) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        List<Grant> grants = spaces.grants(space.key());
        List<PermissionsView.Grant> rows = new ArrayList<>();
        rows.add(row(PermissionsView.Subject.ANONYMOUS, null, grants));
        rows.add(row(PermissionsView.Subject.SIGNED_IN, null, grants));
        for (Group group : users.groups()) {
            rows.add(row(PermissionsView.Subject.GROUP, group, grants));
        }
        Sidebar sidebar =
                new Sidebar(
                        Refs.space(space),
                        Sidebar.Tool.PERMISSIONS,
                        null,
                        Sidebar.Access.ADMINISTER);
        show(response, new PermissionsView(frames.of(request), sidebar, rows, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SpaceKey key = space(request);
        Set<Grant> grants = new LinkedHashSet<>();
        List<Group> groups = users.groups();
        for (String edit : values(request, "edit")) {
            add(grants, SpacePermission.EDIT, edit, groups);
            // who may edit may also view
            add(grants, SpacePermission.VIEW, edit, groups);
        }
        for (String view : values(request, "view")) {
            add(grants, SpacePermission.VIEW, view, groups);
        }
        spaces.setGrants(key, List.copyOf(grants));
        redirect(
                response,
                "/spaces/spacepermissions.action?key=" + Urls.encode(key.value()),
                Outcome.PERMISSIONS_SAVED);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static void add(
            Set<Grant> grants, SpacePermission permission, String value, List<Group> groups) {
        if (value.equals("anonymous")) {
            if (permission == SpacePermission.VIEW) {
                grants.add(Grant.toEverybody(permission));
            }
        } else if (value.equals("signed-in")) {
            grants.add(Grant.toSignedIn(permission));
        } else {
            for (Group group : groups) {
                if (value.equals("group:" + group.name())) {
                    grants.add(Grant.toGroup(permission, group.id()));
                }
            }
        }
    }

    private static PermissionsView.Grant row(
            PermissionsView.Subject subject, @Nullable Group group, List<Grant> grants) {
        return new PermissionsView.Grant(
                subject,
                group == null ? "" : group.name(),
                has(grants, SpacePermission.VIEW, subject, group),
                has(grants, SpacePermission.EDIT, subject, group));
    }

    private static boolean has(
            List<Grant> grants,
            SpacePermission permission,
            PermissionsView.Subject subject,
            @Nullable Group group) {
        return switch (subject) {
            case ANONYMOUS -> grants.contains(Grant.toEverybody(permission));
            case SIGNED_IN -> grants.contains(Grant.toSignedIn(permission));
            case GROUP -> group != null && grants.contains(Grant.toGroup(permission, group.id()));
        };
    }
}
