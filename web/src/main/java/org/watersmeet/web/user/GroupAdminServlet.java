package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.Group;
import org.watersmeet.people.user.GroupEditService;
import org.watersmeet.people.user.GroupName;
import org.watersmeet.people.user.GroupService;
import org.watersmeet.people.user.ListedGroup;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;

/** Groups: their list, one of them, and what administrators do with them. */
@WebServlet(
        name = "group-admin",
        urlPatterns = {
            GroupAdminServlet.LIST,
            GroupAdminServlet.GROUP,
            GroupAdminServlet.REMOVE,
            "/admin/users/docreategroup.action",
            "/admin/users/doremovegroup.action",
            "/admin/users/doaddmember.action",
            "/admin/users/doremovemember.action"
        })
public final class GroupAdminServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String LIST = "/admin/users/browsegroups.action";
    static final String GROUP = "/admin/users/viewgroup.action";
    static final String REMOVE = "/admin/users/removegroup.action";
    private static final int A_PAGE = 50;

    /** Of groups within a group: more are shown by REST. */
    private static final int GROUPS = 200;

    @Inject transient GroupService groups;
    @Inject transient GroupEditService edits;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.startsWith("/admin/users/do") ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkAdministrator();
        switch (request.getRequestURI()) {
            case GROUP -> show(response, group(request, FormProblems.NONE));
            case REMOVE -> {
                Group group = groups.get(parameter(request, "name"));
                show(response, new RemoveGroupView(frames.of(request), group.name()));
            }
            default -> show(response, list(request, FormProblems.NONE));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkAdministrator();
        switch (request.getRequestURI()) {
            case "/admin/users/docreategroup.action" -> create(request, response);
            case "/admin/users/doremovegroup.action" -> {
                edits.delete(parameter(request, "name"));
                redirect(response, LIST, Outcome.GROUP_DELETED);
            }
            default -> changeMember(request, response);
        }
    }

    private void create(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Group group = edits.create(new GroupName(parameter(request, "name")));
            redirect(response, GroupView.url(group.name()), Outcome.GROUP_CREATED);
        } catch (Problem.Invalid | Problem.Conflict e) {
            show(response, 400, list(request, FormProblems.of("name", e)));
        }
    }

    private void changeMember(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = parameter(request, "name");
        String user = parameter(request, "user");
        String child = parameter(request, "group");
        boolean adding = request.getRequestURI().endsWith("doaddmember.action");
        try {
            if (!child.isEmpty()) {
                changeGroup(name, child, adding);
            } else if (adding) {
                edits.addUser(name, user);
            } else {
                edits.removeUser(name, user);
            }
            redirect(response, GroupView.url(name), Outcome.GROUP_CHANGED);
        } catch (Problem.Invalid | Problem.LimitExceeded | Problem.NotFound e) {
            groups.get(name); // the group itself may be what is not found
            show(
                    response,
                    400,
                    group(request, FormProblems.of(child.isEmpty() ? "user" : "group", e)));
        }
    }

    private void changeGroup(String name, String child, boolean adding) {
        if (adding) {
            edits.addGroup(name, child);
        } else {
            edits.removeGroup(name, child);
        }
    }

    private GroupsView list(HttpServletRequest request, FormProblems problems) {
        String query = parameter(request, "query");
        int start = start(request);
        Slice<ListedGroup> found = groups.list(query, start, A_PAGE);
        return new GroupsView(
                frames.of(request),
                query,
                problems.isEmpty() ? "" : parameter(request, "name"),
                found.items().stream()
                        .map(it -> new GroupsView.Row(it.group().name(), it.users(), it.groups()))
                        .toList(),
                next(found, LIST + "?query=" + Urls.encode(query), start),
                problems);
    }

    private GroupView group(HttpServletRequest request, FormProblems problems) {
        Group group = groups.get(parameter(request, "name"));
        int start = start(request);
        Slice<UserDetails> members = groups.members(group.name(), start, A_PAGE);
        return new GroupView(
                frames.of(request),
                group.name(),
                group.builtIn(),
                members.items().stream()
                        .map(it -> new GroupView.Member(it.name(), it.fullName(), it.active()))
                        .toList(),
                names(groups.children(group.name(), 0, GROUPS)),
                names(groups.parents(group.name(), 0, GROUPS)),
                problems.isEmpty() ? "" : parameter(request, "user"),
                problems.isEmpty() ? "" : parameter(request, "group"),
                next(members, GroupView.url(group.name()), start),
                problems);
    }

    private static List<String> names(Slice<Group> groups) {
        return groups.items().stream().map(Group::name).toList();
    }

    private static int start(HttpServletRequest request) {
        return Math.clamp(number(request, "start", 0), 0, 100_000);
    }

    private static @Nullable String next(Slice<?> found, String url, int start) {
        return found.more() ? url + "&start=" + (start + A_PAGE) : null;
    }
}
