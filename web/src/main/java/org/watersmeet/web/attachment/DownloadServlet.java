package org.watersmeet.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * The bytes of attachments: {@code /download/attachments/ID/name}, with {@code version} for an
 * earlier revision. Of a page in another space, which is looked for only when its file is asked
 * for: {@code /download/attachments/titled/name?spaceKey=…&title=…}.
 */
@WebServlet(name = "download", urlPatterns = FileUrls.DOWNLOAD + "*")
public final class DownloadServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final String BY_TITLE = "titled";

    @Inject transient AttachmentService attachments;

    /** Where a file is, as an address says it. */
    record Place(ContentFragment container, String name) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Place place = place(request, FileUrls.DOWNLOAD);
        int version = Math.max(0, number(request, "version", 0));
        FileAnswer.send(
                request, response, attachments.bytes(place.container(), place.name(), version));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        doGet(request, response);
    }

    static Place place(HttpServletRequest request, String prefix) {
        String path = request.getRequestURI().substring(prefix.length());
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw Permissions.notFound("attachment");
        }
        String container = path.substring(0, slash);
        ContentFragment address =
                container.equals(BY_TITLE)
                        ? ContentFragment.byTitle(
                                new SpaceKey(parameter(request, "spaceKey")),
                                parameter(request, "title"))
                        : ContentFragment.byId(ContentId.parse(container));
        return new Place(address, new FileName(decoded(path.substring(slash + 1))).value());
    }

    /** A plus sign stands for a space in old addresses; what means a plus sign is encoded. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Permissions.notFound("attachment");
        }
    }
}
