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
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.property.Property;
import org.watersmeet.wiki.property.PropertyKey;
import org.watersmeet.wiki.property.SpacePropertyService;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code /rest/api/space/{key}/property}: what programs keep with a space. */
@Path("space/{space}/property")
@RequestScoped
public class SpacePropertyResource {

    @Inject SpacePropertyService properties;

    @GET
    public Response list(@PathParam("space") String key, @Context UriInfo uri) {
        SpaceKey space = new SpaceKey(key);
        Paging paging = Paging.of(uri, 10, 200);
        Slice<Property> found = properties.list(space, paging.start(), paging.limit());
        return Json.ok(paging.wrap(found.map(it -> json(space, it)).items(), found.more()));
    }

    @POST
    public Response create(@PathParam("space") String space, InputStream body) {
        return create(space, null, body);
    }

    @POST
    @Path("{key}")
    public Response create(
            @PathParam("space") String key,
            @PathParam("key") @Nullable String property,
            InputStream body) {
        SpaceKey space = new SpaceKey(key);
        return answer(
                space, properties.create(space, PropertyJson.input(Json.read(body), property)));
    }

    @GET
    @Path("{key}")
    public Response get(@PathParam("space") String key, @PathParam("key") String property) {
        SpaceKey space = new SpaceKey(key);
        return answer(space, properties.get(space, new PropertyKey(property)));
    }

    /** The next version of a property; version 1 creates it. */
    @PUT
    @Path("{key}")
    public Response save(
            @PathParam("space") String key, @PathParam("key") String property, InputStream body) {
        SpaceKey space = new SpaceKey(key);
        JsonNode json = Json.read(body);
        return answer(
                space,
                properties.save(
                        space, PropertyJson.input(json, property), PropertyJson.version(json)));
    }

    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("space") String space, @PathParam("key") String property) {
        properties.remove(new SpaceKey(space), new PropertyKey(property));
        return Response.noContent().build();
    }

    private static Response answer(SpaceKey space, Property property) {
        return Json.ok(json(space, property));
    }

    private static ObjectNode json(SpaceKey space, Property property) {
        return PropertyJson.of(property, "/rest/api/space/" + space, "space");
    }
}
