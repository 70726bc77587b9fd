package org.watersmeet.web.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.watersmeet.admin.HealthCheck;

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

    private static void ready(HttpServletResponse response) throws IOException {
        String state = HealthCheck.databaseAnswers() ? "UP" : "DOWN";
        write(
                response,
                state.equals("UP") ? 200 : 503,
                "{\"status\":\"%s\",\"checks\":[{\"name\":\"database\",\"status\":\"%s\"}]}"
                        .formatted(state, state));
    }

    private static void status(HttpServletResponse response) throws IOException {
        boolean up = HealthCheck.databaseAnswers();
        write(response, up ? 200 : 503, "{\"state\":\"%s\"}".formatted(up ? "RUNNING" : "ERROR"));
    }

    private static void write(HttpServletResponse response, int status, String json)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
