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
import org.watersmeet.people.user.ListedUser;
import org.watersmeet.people.user.NewUser;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;

/** Users: their list, and creating one. */
@WebServlet(
        name = "user-admin",
        urlPatterns = {
            "/admin/users/browseusers.action",
            "/admin/users/createuser.action",
            UserAdminServlet.CREATE
        })
public final class UserAdminServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String CREATE = "/admin/users/docreateuser.action";
    private static final String LIST = "/admin/users/browseusers.action";
    private static final int A_PAGE = 50;

    @Inject transient UserService users;

    @Override
    protected Takes takes(String address) {
        return address.equals(CREATE) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(LIST)) {
            list(request, response);
        } else {
            show(response, form(request, FormProblems.NONE));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            String password = parameter(request, "password");
            if (!password.equals(parameter(request, "confirm"))) {
                throw new Problem.Invalid(
                        "user.confirm", "The two passwords are not the same.", "confirm");
            }
            users.create(
                    new NewUser(
                            parameter(request, "username"),
                            parameter(request, "fullName"),
                            parameter(request, "email"),
                            password,
                            groups(request)));
            redirect(response, LIST, Outcome.USER_CREATED);
        } catch (Problem.Invalid e) {
            refuse(request, response, e, "name".equals(e.field()) ? "username" : e.field());
        } catch (Problem.Conflict e) {
            refuse(request, response, e, "username");
        }
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            @Nullable String field)
            throws IOException {
        FormProblems problems = FormProblems.of(field == null ? "" : field, problem);
        show(response, 400, form(request, problems));
    }

    private CreateUserView form(HttpServletRequest request, FormProblems problems) {
        List<String> ticked = groups(request);
        List<CreateUserView.GroupChoice> choices =
                users.groups().stream()
                        .map(
                                group ->
                                        new CreateUserView.GroupChoice(
                                                group.name(),
                                                group.name().equals(NewUser.USERS)
                                                        || ticked.contains(group.name())))
                        .toList();
        return new CreateUserView(
                frames.of(request),
                parameter(request, "username"),
                parameter(request, "fullName"),
                parameter(request, "email"),
                choices,
                problems);
    }

    private static List<String> groups(HttpServletRequest request) {
        String[] values = request.getParameterValues("groups");
        return values == null ? List.of() : List.of(values);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = parameter(request, "query");
        Slice<ListedUser> found = users.list(parameter(request, "after"), query, A_PAGE);
        List<UsersView.Row> rows = found.items().stream().map(UserAdminServlet::row).toList();
        String next =
                found.more()
                        ? LIST
                                + "?query="
                                + Urls.encode(query)
                                + "&after="
                                + Urls.encode(found.items().getLast().user().name())
                        : null;
        show(response, new UsersView(frames.of(request), query, rows, next));
    }

    private static UsersView.Row row(ListedUser listed) {
        UserDetails user = listed.user();
        return new UsersView.Row(
                user.name(),
                user.fullName(),
                user.email(),
                listed.groups(),
                user.active(),
                listed.lastSignin());
    }
}
