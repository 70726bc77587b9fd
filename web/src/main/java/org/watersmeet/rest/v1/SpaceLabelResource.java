package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelQuery;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** {@code /rest/api/space/{key}/labels}: everybody's labels in use in a space. */
@Path("space/{key}/labels")
@RequestScoped
public class SpaceLabelResource {

    @Inject LabelService labels;
    @Inject SpaceService spaces;

    @GET
    public Response all(@PathParam("key") String key, @Context UriInfo uri) {
        return popular(key, uri);
    }

    @GET
    @Path("popular")
    public Response popular(@PathParam("key") String key, @Context UriInfo uri) {
        Paging paging = LabelResource.paging(uri);
        return LabelResource.page(
                paging, labels.popular(viewable(key), LabelResource.wanted(paging)));
    }

    @GET
    @Path("recent")
    public Response recent(@PathParam("key") String key, @Context UriInfo uri) {
        Paging paging = LabelResource.paging(uri);
        return LabelResource.page(
                paging, labels.recent(viewable(key), LabelResource.wanted(paging)));
    }

    @GET
    @Path("{label}/related")
    public Response related(
            @PathParam("key") String key, @PathParam("label") String label, @Context UriInfo uri) {
        Paging paging = LabelResource.paging(uri);
        LabelQuery query = new LabelQuery(LabelName.parse(label), viewable(key));
        return LabelResource.page(paging, labels.related(query, LabelResource.wanted(paging)));
    }

    /** What may not be viewed is not found, rather than empty. */
    private SpaceKey viewable(String key) {
        return spaces.byKey(new SpaceKey(key)).key();
    }
}
