package org.watersmeet.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.Thumbnail;

/** Small pictures: {@code /download/thumbnails/ID/name}. What has none leads to the whole file. */
@WebServlet(name = "thumbnail", urlPatterns = FileUrls.THUMBNAIL + "*")
public final class ThumbnailServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DownloadServlet.Place place = DownloadServlet.place(request, FileUrls.THUMBNAIL);
        int version = Math.max(0, number(request, "version", 0));
        Optional<Thumbnail> small = attachments.thumbnail(place.container(), place.name(), version);
        if (small.isEmpty()) {
            String rest = request.getRequestURI().substring(FileUrls.THUMBNAIL.length());
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            redirect(response, FileUrls.DOWNLOAD + rest + query);
        } else {
            FileAnswer.send(request, response, small.get());
        }
    }
}
