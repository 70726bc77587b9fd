package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.CopyPages;
import org.watersmeet.wiki.page.CopyParts;
import org.watersmeet.wiki.page.PageCopyService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.TitleChange;

/** {@code content/{id}/pagehierarchy/copy}: copies a page with all below it. */
@Path("content/{id}/pagehierarchy/copy")
@RequestScoped
public class PageHierarchyResource {

    @Inject PageService pages;
    @Inject PageCopyService copies;

    /**
     * Begins a long task that copies the page below {@code destinationPageId}. What belongs to the
     * pages comes along where {@code copyAttachments}, {@code copyLabels}, {@code copyProperties}
     * are true, who alone may view them unless {@code copyPermissions} is false; {@code
     * titleOptions {prefix, search, replace}} changes the titles of all copies.
     */
    @POST
    public Response copy(@PathParam("id") String id, InputStream body) {
        JsonNode input = Json.read(body);
        PageDetails page = details(id);
        PageDetails destination = details(Json.required(input, "destinationPageId"));
        TitleChange titles = titles(input.path("titleOptions"));
        return LongTaskJson.accepted(
                copies.begin(
                        new CopyPages(
                                page.id(),
                                destination.space(),
                                destination.id(),
                                titles.of(page.title()),
                                Json.wanted(input, "copyDescendants"),
                                titles,
                                new CopyParts(
                                        Json.flag(input, "copyLabels"),
                                        Json.flag(input, "copyAttachments"),
                                        Json.flag(input, "copyProperties"),
                                        Json.wanted(input, "copyPermissions")))));
    }

    private PageDetails details(String id) {
        return pages.details(ContentFragment.byId(ContentId.parse(id)));
    }

    private static TitleChange titles(JsonNode options) {
        return new TitleChange(
                text(options, "prefix"), text(options, "search"), text(options, "replace"));
    }

    private static String text(JsonNode options, String name) {
        return Objects.requireNonNullElse(Json.text(options, name), "");
    }
}
