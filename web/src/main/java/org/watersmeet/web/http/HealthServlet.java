package org.watersmeet.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.admin.Readiness;

/**
 * {@code /health/live}, {@code /health/ready}, {@code /health/started} in the wire format of
 * MicroProfile Health, and Confluence's {@code /status}. Managed-domain servers have no health
 * subsystem, so the application answers itself.
 */
@WebServlet(
        name = "health",
        urlPatterns = {"/health/*", "/status"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getRequestURI()) {
            case "/health/live", "/health/started" -> write(response, 200, UP_ALONE);
            case "/health/ready", "/health" -> ready(response);
            case "/status" -> status(response);
            default -> write(response, 404, "{\"status\":\"DOWN\",\"checks\":[]}");
        }
    }

    /** This servlet exists only after the database was checked and migrated: started is a fact. */
    private static final String UP_ALONE = "{\"status\":\"UP\",\"checks\":[]}";

    private void ready(HttpServletResponse response) throws IOException {
        List<Readiness.Check> checks = readiness.checks();
        boolean up = checks.stream().allMatch(Readiness.Check::up);
        String each = checks.stream().map(HealthServlet::json).collect(Collectors.joining(","));
        write(
                response,
                up ? 200 : 503,
                "{\"status\":\"%s\",\"checks\":[%s]}".formatted(state(up), each));
    }

    private static String json(Readiness.Check check) {
        String data =
                check.state().isEmpty()
                        ? ""
                        : ",\"data\":{\"state\":\"%s\"}".formatted(check.state());
        return "{\"name\":\"%s\",\"status\":\"%s\"%s}"
                .formatted(check.name(), state(check.up()), data);
    }

    private static String state(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private void status(HttpServletResponse response) throws IOException {
        boolean up = readiness.checks().stream().allMatch(Readiness.Check::up);
        write(response, up ? 200 : 503, "{\"state\":\"%s\"}".formatted(up ? "RUNNING" : "ERROR"));
    }

    private static void write(HttpServletResponse response, int status, String json)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
