package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.property.ContentPropertyService;
import org.watersmeet.wiki.property.Property;
import org.watersmeet.wiki.property.PropertyKey;

/** {@code /rest/api/content/{id}/property}: what programs keep with a content. */
@Path("content/{id}/property")
@RequestScoped
public class ContentPropertyResource {

    @Inject ContentPropertyService properties;

    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        ContentId content = ContentId.parse(id);
        Paging paging = Paging.of(uri, 10, 200);
        Slice<Property> found = properties.list(content, paging.start(), paging.limit());
        return Json.ok(paging.wrap(found.map(it -> json(content, it)).items(), found.more()));
    }

    @POST
    public Response create(@PathParam("id") String id, InputStream body) {
        return create(id, null, body);
    }

    @POST
    @Path("{key}")
    public Response create(
            @PathParam("id") String id, @PathParam("key") @Nullable String key, InputStream body) {
        ContentId content = ContentId.parse(id);
        return answer(
                content, properties.create(content, PropertyJson.input(Json.read(body), key)));
    }

    @GET
    @Path("{key}")
    public Response get(@PathParam("id") String id, @PathParam("key") String key) {
        ContentId content = ContentId.parse(id);
        return answer(content, properties.get(content, new PropertyKey(key)));
    }

    /** The next version of a property; version 1 creates it. */
    @PUT
    @Path("{key}")
    public Response save(
            @PathParam("id") String id, @PathParam("key") String key, InputStream body) {
        ContentId content = ContentId.parse(id);
        JsonNode json = Json.read(body);
        return answer(
                content,
                properties.save(
                        content, PropertyJson.input(json, key), PropertyJson.version(json)));
    }

    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("id") String id, @PathParam("key") String key) {
        properties.remove(ContentId.parse(id), new PropertyKey(key));
        return Response.noContent().build();
    }

    private static Response answer(ContentId content, Property property) {
        return Json.ok(json(content, property));
    }

    private static ObjectNode json(ContentId content, Property property) {
        return PropertyJson.of(property, "/rest/api/content/" + content, "content");
    }
}
