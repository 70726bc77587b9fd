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
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.content.BodySyntax;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.BodyConversionService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.RenderedBody;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code /rest/api/contentbody/convert}: a body in one representation as another. */
@Path("contentbody/convert")
@RequestScoped
public class ContentBodyResource {

    @Inject BodyConversionService conversion;
    @Inject PageService pages;

    /** Where the body is taken to stand: a content, else a space, else nowhere. */
    @POST
    @Path("{to}")
    public Response convert(
            @PathParam("to") String to,
            @QueryParam("contentIdContext") @Nullable String content,
            @QueryParam("pageIdContext") @Nullable String page,
            @QueryParam("spaceKeyContext") @Nullable String space,
            InputStream body) {
        JsonNode input = Json.read(body);
        BodySyntax from = BodyInput.syntax(Json.required(input, "representation"));
        String storage = conversion.toStorage(from, Json.required(input, "value"));
        String value =
                switch (to) {
                    case "storage", "editor" -> storage;
                    case "view", "export_view", "styled_view" -> {
                        byte[] html = html(storage, content == null ? page : content, space).html();
                        yield new String(html, StandardCharsets.UTF_8);
                    }
                    default ->
                            throw new Problem.NotFound(
                                    "contentbody.representation",
                                    "There is no representation of this name.");
                };
        ObjectNode answer = Json.object();
        answer.put("value", value);
        answer.put("representation", to);
        return Json.ok(answer);
    }

    private RenderedBody html(String storage, @Nullable String content, @Nullable String space) {
        if (content != null && !content.isEmpty()) {
            PageDetails page = pages.details(ContentFragment.byId(ContentId.parse(content)));
            return pages.previewOf(page.id(), page.title(), storage);
        }
        return space == null || space.isEmpty()
                ? conversion.html(storage)
                : pages.preview(new SpaceKey(space), "", storage);
    }
}
