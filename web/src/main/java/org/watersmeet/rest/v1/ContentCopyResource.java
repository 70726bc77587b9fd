package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.page.CopyPages;
import org.watersmeet.wiki.page.CopyParts;
import org.watersmeet.wiki.page.PageCopyService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.TitleChange;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code content/{id}/copy}: copies a page. */
@Path("content/{id}/copy")
@RequestScoped
public class ContentCopyResource {

    @Inject PageService pages;
    @Inject PageCopyService copies;
    @Inject ContentAnswers answers;

    /** Where a copy is to be. */
    private record Destination(SpaceKey space, @Nullable ContentId parent) {}

    /**
     * Copies one page. {@code destination} is {@code {type: "space", value: KEY}} or {@code {type:
     * "parent_page", value: ID}}; without one the copy stands beside the page. Labels, attachments,
     * properties and who alone may view it come along unless {@code copyLabels}, {@code
     * copyAttachments}, {@code copyProperties} or {@code copyPermissions} is false.
     */
    @POST
    public Response copy(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            InputStream body) {
        JsonNode input = Json.read(body);
        PageDetails page = pages.details(ContentFragment.byId(ContentId.parse(id)));
        Destination to = destination(page, input.path("destination"));
        String title = Json.text(input, "pageTitle");
        PageCopyService.Copied copied =
                copies.copy(
                        new CopyPages(
                                page.id(),
                                to.space(),
                                to.parent(),
                                new Title(title == null ? "Copy of " + page.title() : title),
                                false,
                                TitleChange.prefixed(""),
                                new CopyParts(
                                        Json.wanted(input, "copyLabels"),
                                        Json.wanted(input, "copyAttachments"),
                                        Json.wanted(input, "copyProperties"),
                                        Json.wanted(input, "copyPermissions"))));
        ObjectNode copy =
                answers.one(
                        pages.withBodyNow(copied.id()),
                        Expand.of(expansions, "history,space,version"));
        return Json.ok(copy);
    }

    private Destination destination(PageDetails page, JsonNode destination) {
        String type = Json.text(destination, "type");
        if (type == null) {
            PageLink parent = page.parent();
            return new Destination(page.space(), parent == null ? null : parent.id());
        }
        String value = Json.required(destination, "value");
        return switch (type) {
            case "space" -> new Destination(new SpaceKey(value), null);
            case "parent_page" -> {
                ContentId parent = ContentId.parse(value);
                SpaceKey space = pages.details(ContentFragment.byId(parent)).space();
                yield new Destination(space, parent);
            }
            default ->
                    throw new Problem.Invalid(
                            "content.copy-destination",
                            "A page can be copied to a space or below a parent_page, not to "
                                    + type
                                    + ".",
                            "destination");
        };
    }
}
