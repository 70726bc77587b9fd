package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watersmeet.wiki.label.SpaceLabelService;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code space/{key}/category}: the labels of a space itself. */
@Path("space/{key}/category/{label}")
@RequestScoped
public class SpaceCategoryResource {

    @Inject SpaceLabelService labels;

    @POST
    public Response add(@PathParam("key") String key, @PathParam("label") String label) {
        labels.add(new SpaceKey(key), label);
        return Response.noContent().build();
    }

    @DELETE
    public Response remove(@PathParam("key") String key, @PathParam("label") String label) {
        labels.remove(new SpaceKey(key), label);
        return Response.noContent().build();
    }
}
