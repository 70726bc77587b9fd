package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageWithBody;

/** The history of a page as clients read it. */
final class HistoryJson {

    private HistoryJson() {}

    /** As it stands inside a content. */
    static ObjectNode brief(PageDetails page) {
        ObjectNode json = Json.object();
        json.put("latest", true);
        json.set("createdBy", UserJson.of(page.creator()));
        json.put("createdDate", Json.time(page.createdAt()));
        json.putObject("_links").put("self", BaseUrl.value() + path(page));
        ObjectNode expandable = json.putObject("_expandable");
        expandable.put("lastUpdated", "");
        expandable.put("previousVersion", "");
        expandable.put("nextVersion", "");
        expandable.put("contributors", "");
        return json;
    }

    /**
     * Alone; {@code lastUpdated} is there unasked, because clients derive the next number from it.
     *
     * @param newest the page's revisions, newest first: the current one and the one before, if any
     */
    static ObjectNode full(PageDetails page, List<PageRevision> newest) {
        ObjectNode json = brief(page);
        ObjectNode expandable = Json.object();
        json.set("lastUpdated", version(newest.getFirst()));
        if (newest.size() > 1) {
            json.set("previousVersion", version(newest.get(1)));
        }
        expandable.put("contributors", "");
        json.set("_expandable", expandable);
        return json;
    }

    /** The version that a page is shown at. */
    static ObjectNode version(PageWithBody page) {
        Revision revision = page.revision();
        return ContentJson.version(
                revision.number(),
                page.author(),
                revision.createdAt(),
                revision.comment(),
                revision.minor());
    }

    static ObjectNode version(PageRevision revision) {
        return ContentJson.version(
                revision.number(),
                revision.author(),
                revision.createdAt(),
                revision.comment(),
                revision.minor());
    }

    private static String path(PageDetails page) {
        return ContentJson.path(page) + "/history";
    }
}
