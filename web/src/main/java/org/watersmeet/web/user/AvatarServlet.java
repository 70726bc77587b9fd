package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.profile.Avatar;
import org.watersmeet.wiki.profile.AvatarService;

/** Pictures of users: {@code /download/userResources/KEY/NUMBER}. */
@WebServlet(name = "avatar", urlPatterns = "/download/userResources/*")
public final class AvatarServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/download/userResources/([0-9A-Za-z]{1,64})/([1-9][0-9]{0,17})");

    @Inject transient AvatarService avatars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        Avatar avatar =
                Permissions.found(
                        address.matches()
                                ? avatars.get(address.group(1), Long.parseLong(address.group(2)))
                                        .orElse(null)
                                : null,
                        "picture");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        // the number is another one when the picture is
        response.setHeader("Cache-Control", "private, max-age=604800, immutable");
        response.setContentType(avatar.mediaType());
        response.setContentLength(avatar.bytes().length);
        response.getOutputStream().write(avatar.bytes());
    }
}
