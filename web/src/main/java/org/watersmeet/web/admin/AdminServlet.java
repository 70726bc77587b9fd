package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.ScreenServlet;

/** The console: what administrators can do, by name. */
@WebServlet(
        name = "admin",
        urlPatterns = {"/admin/console.action", "/admin/viewgeneralconfig.action"})
public final class AdminServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Permissions permissions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkAdministrator();
        show(response, new ConsoleView(frames.of(request)));
    }
}
