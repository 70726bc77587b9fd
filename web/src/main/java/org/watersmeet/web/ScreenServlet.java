package org.watersmeet.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ProblemResponses;
import org.watersmeet.web.http.ReturnAddress;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A door for people: servlets show views and redirect after changes; what goes wrong is thrown as a
 * {@link Problem} and answered by the filter.
 */
public abstract class ScreenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject protected transient Frames frames;
    @Inject protected transient ViewEngine views;

    @Inject transient ProblemResponses problems;

    /**
     * What an address of this servlet takes. The default shows something: a servlet that changes
     * something names the addresses that do.
     */
    protected Takes takes(String address) {
        return Takes.READING;
    }

    /** One place for what no address takes; the container would answer with a page of its own. */
    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Takes takes = takes(request.getRequestURI());
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", takes.methods());
        } else if (takes.allows(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", takes.methods());
            problems.write(request, response, new Answer(405, "request.method", "", 0, false));
        }
    }

    protected void show(HttpServletResponse response, View view) throws IOException {
        show(response, 200, view);
    }

    protected void show(HttpServletResponse response, int status, View view) throws IOException {
        byte[] html = views.render(view);
        if (view.frame().notice() != null) {
            OutcomeCookie.clear(response);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** After a change, or from an old address: to a path of this site. */
    protected static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ReturnAddress.own(path));
    }

    /** After a change whose outcome the next screen says. */
    protected static void redirect(HttpServletResponse response, String path, Outcome outcome) {
        OutcomeCookie.write(response, outcome, 0);
        redirect(response, path);
    }

    /** After a deletion, which the next screen offers to undo. */
    protected static void redirect(HttpServletResponse response, String path, ContentId trashed) {
        OutcomeCookie.write(response, Outcome.PAGE_DELETED, trashed.value());
        redirect(response, path);
    }

    /** Whether a script sent the form: it wants what it asked for, not a whole screen. */
    protected static boolean isScript(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    /** After a save: a script would follow a redirect itself and fetch the screen for nothing. */
    protected static void saved(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Outcome outcome) {
        OutcomeCookie.write(response, outcome, 0);
        saved(request, response, path);
    }

    /** The same, when the next screen has nothing to say of it. */
    protected static void saved(
            HttpServletRequest request, HttpServletResponse response, String path) {
        redirect(response, path);
        if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_CREATED);
        }
    }

    /** A parameter, empty when it is missing. */
    protected static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    protected static @Nullable ContentId optionalId(HttpServletRequest request, String name) {
        String value = parameter(request, name);
        return value.isEmpty() || value.equals("0") ? null : ContentId.parse(value);
    }

    /**
     * @throws Problem.NotFound if the parameter names no content
     */
    protected static ContentId id(HttpServletRequest request, String name) {
        return ContentId.parse(parameter(request, name));
    }

    /**
     * The space that {@code key} or {@code spaceKey} names.
     *
     * @throws Problem.Invalid if neither is there
     */
    protected static SpaceKey space(HttpServletRequest request) {
        String key = parameter(request, "key");
        key = key.isEmpty() ? parameter(request, "spaceKey") : key;
        if (key.isEmpty()) {
            throw new Problem.Invalid("space.key", "Which space? The address names none.", "key");
        }
        return new SpaceKey(key);
    }

    /** A whole number from a parameter, {@code usual} when it is missing or no number. */
    protected static int number(HttpServletRequest request, String name, int usual) {
        String value = parameter(request, name);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
