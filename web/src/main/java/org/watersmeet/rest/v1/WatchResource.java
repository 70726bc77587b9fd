package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.watch.WatchService;
import org.watersmeet.wiki.watch.WatchTarget;
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

    /** Whom a request is about: nobody named for the caller. */
    public static class Who {
        @QueryParam("key")
        @Nullable String key;

        @QueryParam("username")
        @Nullable String name;

        @Nullable UserReference other() {
            if (key != null) {
                return UserReference.byKey(key);
            }
            return name == null ? null : UserReference.byName(name);
        }
    }

    @GET
    @Path("content/{id}")
    public Response watchesContent(@PathParam("id") String id, @BeanParam Who who) {
        return watching(content(id), who);
    }

    @POST
    @Path("content/{id}")
    public Response watchContent(@PathParam("id") String id, @BeanParam Who who) {
        return watch(content(id), who);
    }

    @DELETE
    @Path("content/{id}")
    public Response unwatchContent(@PathParam("id") String id, @BeanParam Who who) {
        return unwatch(content(id), who);
    }

    @GET
    @Path("space/{space}")
    public Response watchesSpace(@PathParam("space") String space, @BeanParam Who who) {
        return watching(space(space), who);
    }

    @POST
    @Path("space/{space}")
    public Response watchSpace(@PathParam("space") String space, @BeanParam Who who) {
        return watch(space(space), who);
    }

    @DELETE
    @Path("space/{space}")
    public Response unwatchSpace(@PathParam("space") String space, @BeanParam Who who) {
        return unwatch(space(space), who);
    }

    private static WatchTarget content(String id) {
        return WatchTarget.content(ContentId.parse(id));
    }

    private static WatchTarget space(String key) {
        return new WatchTarget.OfSpace(new SpaceKey(key));
    }

    private Response watching(WatchTarget target, Who who) {
        UserReference other = who.other();
        boolean watching = other == null ? own.watching(target) : others.watching(target, other);
        return Json.ok(Json.object().put("watching", watching));
    }

    private Response watch(WatchTarget target, Who who) {
        UserReference other = who.other();
        if (other == null) {
            own.watch(target);
        } else {
            others.watch(target, other);
        }
        return Response.noContent().build();
    }

    /** What is not watched is no fault: clients send it after every upload. */
    private Response unwatch(WatchTarget target, Who who) {
        UserReference other = who.other();
        if (other == null) {
            own.unwatch(target);
        } else {
            others.unwatch(target, other);
        }
        return Response.noContent().build();
    }
}
