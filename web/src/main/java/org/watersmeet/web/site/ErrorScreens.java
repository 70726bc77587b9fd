package org.watersmeet.web.site;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Frames;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Texts;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;
import org.watersmeet.web.ViewEngine;
import org.watersmeet.web.http.Addresses;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ErrorDoor;

/** Failures as pages: what is wrong, and what to do now. */
@ApplicationScoped
public class ErrorScreens implements ErrorDoor {

    /** Set by a screen that knows where the missing page could be made. */
    public static final String CREATE_URL = "watersmeet.create-url";

    /** Set by a screen that knows the missing page's id in the trash. */
    public static final String TRASHED = "watersmeet.trashed";

    /** Set by a screen that knows pages of a similar title: a list of {@link PageRef}. */
    public static final String SIMILAR = "watersmeet.similar";

    @Inject Frames frames;
    @Inject ViewEngine views;

    @Override
    public boolean serves(HttpServletRequest request) {
        return !Addresses.isForPrograms(request) && !Addresses.isEditorsForm(request);
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        Frame frame = frames.ofWhoever(request).with(null);
        if (answer.status() == 401 && request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/login.action" + frame.signInQuery());
            return;
        }
        show(response, view(request, frame, answer));
    }

    /** Writes another screen in the place of an error's; the status is set. */
    public void show(HttpServletResponse response, View view) throws IOException {
        byte[] html = views.render(view);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    @SuppressWarnings("unchecked")
    private static ErrorView view(HttpServletRequest request, Frame frame, Answer answer) {
        Object trashed = request.getAttribute(TRASHED);
        List<PageRef> similar = (List<PageRef>) request.getAttribute(SIMILAR);
        return new ErrorView(
                frame,
                ErrorKind.of(answer.status()),
                reason(answer),
                Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT),
                (String) request.getAttribute(CREATE_URL),
                trashed == null ? null : "/pages/viewpage.action?pageId=" + trashed,
                similar == null ? List.of() : similar);
    }

    /** Nothing where the heading has said it. */
    private static @Nullable Content reason(Answer answer) {
        boolean said = answer.message().isEmpty() || answer.code().equals("page.not-found");
        return said ? null : Texts.literal(answer.message());
    }

    /** Where a page of this title can be made; null when its address would not hold it. */
    public static @Nullable String createUrl(String spaceKey, String title) {
        return title.isBlank()
                ? null
                : "/pages/createpage.action?spaceKey="
                        + Urls.encode(spaceKey)
                        + "&title="
                        + Urls.encode(title);
    }
}
