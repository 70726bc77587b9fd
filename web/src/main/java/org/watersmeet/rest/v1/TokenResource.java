package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Scope;
import org.watersmeet.people.signin.AccessToken;
import org.watersmeet.people.signin.MadeToken;
import org.watersmeet.people.signin.NewToken;
import org.watersmeet.people.signin.TokenService;

/** {@code /rest/pat/latest/tokens}: one's own personal access tokens. */
@Path("tokens")
@RequestScoped
public class TokenResource {

    @Inject TokenService tokens;

    @GET
    public Response list() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        tokens.own().forEach(token -> all.add(json(token)));
        return Json.ok(all);
    }

    /** The one answer that holds the secret. Without a scope the token may change content. */
    @POST
    public Response create(InputStream body) {
        JsonNode input = Json.read(body);
        MadeToken made =
                tokens.create(
                        new NewToken(
                                Json.required(input, "name"),
                                scope(Json.text(input, "scope")),
                                days(Json.text(input, "expirationDuration"))));
        ObjectNode json = json(made.token()).put("rawToken", made.secret());
        return Response.status(Response.Status.CREATED)
                .entity(Json.bytes(json))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    public Response revoke(@PathParam("id") long id) {
        tokens.revoke(id);
        return Response.noContent().build();
    }

    private static Scope scope(@Nullable String text) {
        if (text == null) {
            return Scope.WRITE;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "read" -> Scope.READ;
            case "write" -> Scope.WRITE;
            case "administer" -> Scope.ADMINISTER;
            default ->
                    throw new Problem.Invalid(
                            "token.scope", "A scope is read, write or administer.", "scope");
        };
    }

    private static int days(@Nullable String text) {
        if (text == null) {
            return NewToken.USUAL_DAYS;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0; // refused like any other number that does not fit
        }
    }

    private static ObjectNode json(AccessToken token) {
        ObjectNode json = Json.object();
        json.put("id", token.id());
        json.put("name", token.name());
        json.put("scope", token.scope().name().toLowerCase(Locale.ROOT));
        json.put("createdAt", Json.time(token.createdAt()));
        json.put("expiringAt", Json.time(token.expiresAt()));
        if (token.lastUsed() != null) {
            json.put("lastAccessedAt", Json.time(token.lastUsed()));
        }
        return json;
    }
}
