package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.label.CountedLabel;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelFilter;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelPrefix;
import org.watersmeet.wiki.label.LabelQuery;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code /rest/api/label}: everybody's labels in use, in all spaces the caller may view. */
@Path("label")
@RequestScoped
public class LabelResource {

    @Inject LabelService labels;

    /** Labels in use, by name; those of the namespace {@code my} are the caller's own. */
    @GET
    @Path("labels")
    public Response all(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("labelName") @Nullable String name,
            @QueryParam("spaceKey") @Nullable String space,
            @Context UriInfo uri) {
        Paging paging = Paging.of(uri, 25, 200);
        LabelFilter filter =
                new LabelFilter(
                        namespace == null || namespace.isEmpty() ? null : prefix(namespace),
                        name == null || name.isEmpty() ? null : LabelName.parse(name).word(),
                        space == null || space.isEmpty() ? null : new SpaceKey(space));
        Slice<Label> found = labels.all(filter, paging.start(), paging.limit());
        List<ObjectNode> items = found.items().stream().map(LabelJson::of).toList();
        return Json.ok(paging.wrap(items, found.more()));
    }

    private static LabelPrefix prefix(String namespace) {
        return LabelPrefix.of(namespace)
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "label.namespace",
                                        "Namespaces of labels are global, my and team.",
                                        "namespace"));
    }

    @GET
    @Path("popular")
    public Response popular(@Context UriInfo uri) {
        Paging paging = paging(uri);
        return page(paging, labels.popular(null, wanted(paging)));
    }

    @GET
    @Path("recent")
    public Response recent(@Context UriInfo uri) {
        Paging paging = paging(uri);
        return page(paging, labels.recent(null, wanted(paging)));
    }

    @GET
    @Path("{label}/related")
    public Response related(@PathParam("label") String label, @Context UriInfo uri) {
        Paging paging = paging(uri);
        LabelQuery query = new LabelQuery(LabelName.parse(label), null);
        return page(paging, labels.related(query, wanted(paging)));
    }

    /** What is far down in a list of labels nobody looks at: it ends there. */
    static Paging paging(UriInfo uri) {
        Paging asked = Paging.of(uri, 25, 200);
        return new Paging(Math.min(asked.start(), 299), asked.limit(), uri);
    }

    static int wanted(Paging paging) {
        return paging.start() + paging.limit() + 1;
    }

    static Response page(Paging paging, List<CountedLabel> found) {
        List<ObjectNode> items =
                found.stream()
                        .skip(paging.start())
                        .limit(paging.limit())
                        .map(counted -> LabelJson.of(counted.label()))
                        .toList();
        return Json.ok(paging.wrap(items, found.size() - paging.start() > paging.limit()));
    }
}
