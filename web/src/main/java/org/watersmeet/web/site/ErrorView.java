package org.watersmeet.web.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.View;

/**
 * A refusal or a failure, with what can be done about it.
 *
 * @param reason the problem's own words, null when the status says it all
 * @param requestId to find the request in the logs
 * @param createUrl where the missing page can be created; null unless it can
 * @param trashUrl the missing page in the trash; null unless it is there and the reader may see it
 * @param similar pages the reader may have meant
 */
public record ErrorView(
        Frame frame,
        ErrorKind kind,
        @Nullable Content reason,
        String requestId,
        @Nullable String createUrl,
        @Nullable String trashUrl,
        List<PageRef> similar)
        implements View {

    public ErrorView {
        similar = List.copyOf(similar);
    }

    /** An error about which nothing more is known. */
    public static ErrorView of(
            Frame frame, ErrorKind kind, @Nullable Content reason, String requestId) {
        return new ErrorView(frame, kind, reason, requestId, null, null, List.of());
    }
}
