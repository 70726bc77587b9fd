package org.watersmeet.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.web.http.BaseUrl;

/** Makes the surroundings of a screen from the request and its caller. */
@ApplicationScoped
public class Frames {

    private static final Site SITE =
            new Site(
                    System.getProperty("watersmeet.site-name", "Watersmeet"),
                    BaseUrl.value(),
                    version(),
                    "9012");

    private final Assets assets = Assets.load();
    private final ZoneId zone = ZoneId.systemDefault();

    @Inject Permissions permissions;
    @Inject Banners banners;

    /** Asks who the caller is, unless this request knows already. */
    public Frame of(HttpServletRequest request) {
        Caller caller = CallerContext.caller();
        Reader reader = reader(caller);
        Texts texts = Languages.texts(caller.language());
        return frame(
                request,
                caller,
                reader,
                banners.of(CallerContext.site(), reader.administrator(), texts));
    }

    /** For error pages, whose cause may be that the caller cannot be told. */
    public Frame ofWhoever(HttpServletRequest request) {
        try {
            return of(request);
        } catch (Problem e) {
            return frame(request, Caller.ANONYMOUS, Reader.ANONYMOUS, List.of());
        } catch (IllegalStateException e) {
            // outside of a request's context: refused before anybody was asked
            return frame(request, Caller.ANONYMOUS, Reader.ANONYMOUS, List.of());
        }
    }

    private Frame frame(
            HttpServletRequest request, Caller caller, Reader reader, List<Notice> banners) {
        Texts texts = Languages.texts(caller.language());
        return new Frame(
                SITE,
                texts,
                assets,
                zone(caller),
                Theme.of(cookie(request, Theme.COOKIE)),
                reader,
                Member.name(),
                caller.csrfSecret(),
                address(request),
                OutcomeCookie.notice(cookie(request, OutcomeCookie.NAME), texts),
                banners);
    }

    /**
     * Ids are checked when they are chosen; one that this JDK does not know is no reason to fail.
     */
    private ZoneId zone(Caller caller) {
        try {
            return caller.timeZone().isEmpty() ? zone : ZoneId.of(caller.timeZone());
        } catch (DateTimeException e) {
            return zone;
        }
    }

    private Reader reader(Caller caller) {
        if (caller.anonymous()) {
            return Reader.ANONYMOUS;
        }
        boolean changes = !CallerContext.site().readOnly();
        return new Reader(
                caller.name(),
                caller.fullName(),
                caller.userKey(),
                Refs.picture(caller.userKey(), caller.avatar()),
                changes,
                changes,
                permissions.administrator());
    }

    /** Path and query; of a form the place it stands for, because a POST cannot be returned to. */
    private static String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static String version() {
        String build = Member.build();
        int plus = build.indexOf('+');
        return plus < 0 ? build : build.substring(0, plus);
    }
}
