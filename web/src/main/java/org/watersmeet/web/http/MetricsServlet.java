package org.watersmeet.web.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * {@code /metrics} in Prometheus' text format, for whoever asks a member directly: the balancer
 * does not pass it on. Unless the member listens on loopback only, {@code watersmeet.metrics.token}
 * is needed as a bearer token.
 */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!allowed(request)) {
            response.setStatus(404);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=UTF-8");
        response.getOutputStream().write(RequestMetrics.text().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean allowed(HttpServletRequest request) throws UnknownHostException {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null;
        if (!forwarded && InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()) {
            return true;
        }
        String token = System.getProperty("watersmeet.metrics.token", "");
        String given = request.getHeader("Authorization");
        return !token.isEmpty()
                && given != null
                && MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }
}
