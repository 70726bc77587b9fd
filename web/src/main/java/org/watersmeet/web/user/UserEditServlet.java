package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.EditUser;
import org.watersmeet.people.user.Group;
import org.watersmeet.people.user.GroupService;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserEditService;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.http.BaseUrl;

/** One user, and what administrators do with them. */
@WebServlet(
        name = "user-edit",
        urlPatterns = {
            "/admin/users/viewuser.action",
            UserEditServlet.REMOVE,
            "/admin/users/doedituser.action",
            "/admin/users/dodeactivateuser.action",
            "/admin/users/doreactivateuser.action",
            "/admin/users/doremoveuser.action",
            "/admin/users/dosetpassword.action",
            "/admin/users/doresetlink.action"
        })
public final class UserEditServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String REMOVE = "/admin/users/removeuser.action";
    private static final int GROUPS = 200;

    @Inject transient UserService users;
    @Inject transient UserEditService edits;
    @Inject transient GroupService groups;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.startsWith("/admin/users/do") ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkAdministrator();
        UserDetails user = user(request);
        if (request.getRequestURI().equals(REMOVE)) {
            show(response, new RemoveUserView(frames.of(request), user.name(), user.fullName()));
        } else {
            show(response, view(request, user, fields(user), null, FormProblems.NONE));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkAdministrator();
        String name = parameter(request, "username");
        switch (request.getRequestURI()) {
            case "/admin/users/doedituser.action" -> edit(request, response, name);
            case "/admin/users/dosetpassword.action" -> setPassword(request, response, name);
            case "/admin/users/doresetlink.action" -> makeLink(request, response, name);
            case "/admin/users/dodeactivateuser.action" -> {
                edits.deactivate(name);
                redirect(response, UserView.url(name), Outcome.USER_CHANGED);
            }
            case "/admin/users/doreactivateuser.action" -> {
                edits.activate(name);
                redirect(response, UserView.url(name), Outcome.USER_CHANGED);
            }
            default -> {
                edits.delete(name);
                redirect(response, "/admin/users/browseusers.action", Outcome.USER_DELETED);
            }
        }
    }

    private void edit(HttpServletRequest request, HttpServletResponse response, String name)
            throws IOException {
        String newName = parameter(request, "name");
        String fullName = parameter(request, "fullName");
        String email = parameter(request, "email");
        try {
            UserDetails user = edits.edit(name, newName, new EditUser(fullName, email));
            redirect(response, UserView.url(user.name()), Outcome.USER_CHANGED);
        } catch (Problem.Invalid e) {
            refuse(request, response, e, e.field() == null ? "" : e.field());
        } catch (Problem.Conflict e) {
            refuse(request, response, e, "name");
        }
    }

    private void setPassword(HttpServletRequest request, HttpServletResponse response, String name)
            throws IOException {
        try {
            edits.setPassword(name, NewPassword.of(request));
            redirect(response, UserView.url(name), Outcome.USER_CHANGED);
        } catch (Problem.Invalid e) {
            refuse(request, response, e, e.field() == null ? "" : e.field());
        }
    }

    /** Shown in the answer and nowhere else: no redirect, no cookie, no address holds it. */
    private void makeLink(HttpServletRequest request, HttpServletResponse response, String name)
            throws IOException {
        String url = BaseUrl.value() + ResetPasswordServlet.url(edits.resetToken(name));
        UserDetails user = user(request);
        response.setHeader("Cache-Control", "no-store");
        show(response, view(request, user, fields(user), url, FormProblems.NONE));
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, Problem problem, String field)
            throws IOException {
        UserDetails user = user(request);
        boolean form = request.getRequestURI().endsWith("doedituser.action");
        UserView.Fields typed =
                form
                        ? new UserView.Fields(
                                parameter(request, "name"),
                                parameter(request, "fullName"),
                                parameter(request, "email"))
                        : fields(user);
        FormProblems problems = FormProblems.of(field, problem);
        show(response, 400, view(request, user, typed, null, problems));
    }

    private UserDetails user(HttpServletRequest request) {
        return users.get(UserReference.byName(parameter(request, "username")));
    }

    private static UserView.Fields fields(UserDetails user) {
        return new UserView.Fields(user.name(), user.fullName(), user.email());
    }

    private UserView view(
            HttpServletRequest request,
            UserDetails user,
            UserView.Fields typed,
            @Nullable String resetUrl,
            FormProblems problems) {
        return new UserView(
                frames.of(request),
                user.name(),
                user.active(),
                typed,
                groups.ofUser(UserReference.byKey(user.userKey()), 0, GROUPS).items().stream()
                        .map(Group::name)
                        .toList(),
                resetUrl,
                problems);
    }
}
