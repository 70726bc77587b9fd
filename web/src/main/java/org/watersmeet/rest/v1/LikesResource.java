package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.like.LikeService;

/** {@code /rest/likes/1.0/content/{id}/likes}: who likes a content; the caller's own like. */
@Path("content/{id}/likes")
@RequestScoped
public class LikesResource {

    private static final int MOST = 500;

    @Inject LikeService likes;

    @GET
    public Response list(@PathParam("id") String id) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("likes");
        for (UserDetails user : likes.people(ContentId.parse(id), 0, MOST).items()) {
            all.addObject().set("user", user(user));
        }
        json.put("content_id", id);
        return Json.ok(json);
    }

    private static ObjectNode user(UserDetails user) {
        ObjectNode json = Json.object();
        json.put("name", user.name());
        json.put("fullName", user.fullName());
        json.put("avatarUrl", UserJson.picture(user));
        json.put("followedByRemoteUser", false);
        return json;
    }

    @POST
    public Response like(@PathParam("id") String id) {
        likes.like(ContentId.parse(id));
        return list(id);
    }

    @DELETE
    public Response unlike(@PathParam("id") String id) {
        likes.unlike(ContentId.parse(id));
        return list(id);
    }
}
