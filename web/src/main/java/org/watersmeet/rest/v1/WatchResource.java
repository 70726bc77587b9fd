package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.watch.WatchService;
import org.watersmeet.wiki.watch.WatcherService;

/**
 * {@code /rest/api/user/watch}: what the caller watches; what others do, by {@code key} or {@code
 * username}, is for administrators.
 */
@Path("user/watch")
@RequestScoped
public class WatchResource {

    @Inject WatchService own;
    @Inject WatcherService others;

    @GET
    @Path("content/{id}")
    public Response watchesContent(
            @PathParam("id") String id,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        ContentId content = ContentId.parse(id);
        UserReference who = who(key, name);
        return answer(
                who == null
                        ? own.watching(ContentFragment.byId(content))
                        : others.watching(content, who));
    }

    @POST
    @Path("content/{id}")
    public Response watchContent(
            @PathParam("id") String id,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        ContentId content = ContentId.parse(id);
        UserReference who = who(key, name);
        if (who == null) {
            own.watch(content);
        } else {
            others.watch(content, who);
        }
        return Response.noContent().build();
    }

    /** What is not watched is no fault: clients send it after every upload. */
    @DELETE
    @Path("content/{id}")
    public Response unwatchContent(
            @PathParam("id") String id,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        ContentId content = ContentId.parse(id);
        UserReference who = who(key, name);
        if (who == null) {
            own.unwatch(content);
        } else {
            others.unwatch(content, who);
        }
        return Response.noContent().build();
    }

    @GET
    @Path("space/{space}")
    public Response watchesSpace(
            @PathParam("space") String space,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        UserReference who = who(key, name);
        return answer(
                who == null
                        ? own.watching(new SpaceKey(space))
                        : others.watching(new SpaceKey(space), who));
    }

    @POST
    @Path("space/{space}")
    public Response watchSpace(
            @PathParam("space") String space,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        UserReference who = who(key, name);
        if (who == null) {
            own.watch(new SpaceKey(space));
        } else {
            others.watch(new SpaceKey(space), who);
        }
        return Response.noContent().build();
    }

    @DELETE
    @Path("space/{space}")
    public Response unwatchSpace(
            @PathParam("space") String space,
            @QueryParam("key") @Nullable String key,
            @QueryParam("username") @Nullable String name) {
        UserReference who = who(key, name);
        if (who == null) {
            own.unwatch(new SpaceKey(space));
        } else {
            others.unwatch(new SpaceKey(space), who);
        }
        return Response.noContent().build();
    }

    private static Response answer(boolean watching) {
        return Json.ok(Json.object().put("watching", watching));
    }

    /** Null for the caller. */
    private static @Nullable UserReference who(@Nullable String key, @Nullable String name) {
        if (key != null) {
            return UserReference.byKey(key);
        }
        return name == null ? null : UserReference.byName(name);
    }
}
