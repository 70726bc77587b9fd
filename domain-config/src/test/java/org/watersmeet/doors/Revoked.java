package org.watersmeet.doors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Somebody who is let in, uses it, is shut out on one member and tries the other at once, by
 * cookie, password and token.
 */
final class Revoked {

    /** A password of who is inactive counts as a wrong one: soon nobody's would be tried. */
    private static final int BASIC = 5;

    private final Cast cast;
    private final Visitor admin;
    private final String name;
    private final String group = Cast.unique();
    private final String own;
    private final String shared;
    private final Map<String, Visitor> credentials = new TreeMap<>();
    private final Map<Revocation, Integer> uses = new EnumMap<>(Revocation.class);
    private final List<String> accepted = new ArrayList<>();
    private String token = "";
    private int deactivations;

    Revoked(Cast cast) {
        this.cast = cast;
        this.admin = cast.administrator();
        this.name = cast.newUser();
        require(admin.send("POST", "/rest/api/admin/group", "{\"name\":\"" + group + "\"}"));
        own = page(subject("username", name));
        shared = page(subject("groupName", group));
        join();
        credentials.put("Basic", cast.as(Role.ANONYMOUS).signedIn(name, Cast.PASSWORD));
        newToken();
        signIn();
    }

    private static ObjectNode subject(String kind, String subject) {
        return JsonNodeFactory.instance.objectNode().put(kind, subject);
    }

    /** Key and id of a page in a new space that only the subject may view. */
    private String page(ObjectNode subject) {
        String space = cast.newSpace();
        grant(admin, space, subject, true);
        String page =
                "{\"type\":\"page\",\"title\":\"Kept\",\"space\":{\"key\":\"%s\"},\"body\":{\"storage\":"
                        + "{\"value\":\"<p>x</p>\",\"representation\":\"storage\"}}}";
        String id =
                admin.send("POST", "/rest/api/content", page.formatted(space))
                        .json()
                        .path("id")
                        .asText();
        return space + " " + id;
    }

    private static void grant(
            Visitor administrator, String space, ObjectNode subject, boolean granted) {
        ObjectNode grants = subject.deepCopy();
        ArrayNode operations = grants.putArray("operations");
        if (granted) {
            operations.addObject().put("targetType", "space").put("operationKey", "read");
        }
        require(
                administrator.send(
                        "POST",
                        "/rest/api/space/" + space + "/permissions",
                        JsonNodeFactory.instance.arrayNode().add(grants).toString()));
    }

    private static String spaceOf(String page) {
        return page.replaceFirst(" .*", "");
    }

    private static String idOf(String page) {
        return page.replaceFirst(".* ", "");
    }

    private void join() {
        require(admin.send("PUT", "/rest/api/user/" + name + "/group/" + group, "{}"));
    }

    private void newToken() {
        var made =
                cast.as(Role.ANONYMOUS)
                        .signedIn(name, Cast.PASSWORD)
                        .send(
                                "POST",
                                "/rest/pat/latest/tokens",
                                "{\"name\":\"%s\",\"expirationDuration\":1}"
                                        .formatted(Cast.unique()))
                        .json();
        token = made.path("id").asText();
        credentials.put("token", cast.as(Role.ANONYMOUS).withToken(made.path("rawToken").asText()));
    }

    private void signIn() {
        credentials.put("cookie", cast.as(Role.ANONYMOUS).signedInByForm(name, Cast.PASSWORD));
    }

    private static void require(Visitor.Answer answer) {
        if (answer.status() >= 400) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }

    /** Uses it on both members, revokes it on one, tries the other, and restores it. */
    void revoke(Revocation what, URI one, URI other) {
        String id = idOf(what == Revocation.GROUP ? shared : own);
        Map<String, Visitor> affected = affected(what);
        affected.forEach(
                (kind, visitor) -> {
                    if (look(visitor.at(one), id) >= 300 || look(visitor.at(other), id) >= 300) {
                        throw new IllegalStateException(name + " is not let in by " + kind);
                    }
                });
        take(what, one);
        affected.forEach(
                (kind, visitor) -> {
                    uses.merge(what, 1, Integer::sum);
                    int status = look(visitor.at(other), id);
                    if (status < 300) {
                        accepted.add("%s by %s: %d".formatted(what, kind, status));
                    }
                });
        giveBack(what);
    }

    private Map<String, Visitor> affected(Revocation what) {
        return switch (what) {
            case TOKEN -> Map.of("token", by("token"));
            case SIGN_IN -> Map.of("cookie", by("cookie"));
            case DEACTIVATION -> deactivations++ < BASIC ? Map.copyOf(credentials) : programs();
            default -> Map.copyOf(credentials);
        };
    }

    private Map<String, Visitor> programs() {
        return Map.of("token", by("token"), "cookie", by("cookie"));
    }

    private Visitor by(String kind) {
        return Objects.requireNonNull(credentials.get(kind));
    }

    private static int look(Visitor visitor, String page) {
        return visitor.get("/rest/api/content/" + page).status();
    }

    private void take(Revocation what, URI member) {
        Visitor administrator = admin.at(member);
        switch (what) {
            case PERMISSION -> grant(administrator, spaceOf(own), subject("username", name), false);
            case RESTRICTION -> restrict(administrator);
            case GROUP ->
                    require(
                            administrator.send(
                                    "DELETE", "/rest/api/user/" + name + "/group/" + group, ""));
            case TOKEN ->
                    require(
                            by("Basic")
                                    .at(member)
                                    .send("DELETE", "/rest/pat/latest/tokens/" + token, ""));
            case SIGN_IN -> require(by("cookie").at(member).send("POST", "/logout.action", ""));
            case DEACTIVATION ->
                    require(
                            administrator.send(
                                    "PUT", "/rest/api/admin/user/" + name + "/disable", "{}"));
        }
    }

    /** So that the administrator alone may view. */
    private void restrict(Visitor administrator) {
        String alone =
                "[{\"operation\":\"read\",\"restrictions\":{\"user\":[{\"type\":\"known\","
                        + "\"username\":\"%s\"}],\"group\":[]}}]";
        String who = cast.name(Role.SITE_ADMINISTRATOR);
        require(administrator.send("PUT", restriction(), alone.formatted(who)));
    }

    private String restriction() {
        return "/rest/api/content/" + idOf(own) + "/restriction";
    }

    private void giveBack(Revocation what) {
        switch (what) {
            case PERMISSION -> grant(admin, spaceOf(own), subject("username", name), true);
            case RESTRICTION -> require(admin.send("DELETE", restriction(), ""));
            case GROUP -> join();
            case TOKEN -> newToken();
            case SIGN_IN -> signIn();
            case DEACTIVATION -> {
                require(admin.send("PUT", "/rest/api/admin/user/" + name + "/enable", "{}"));
                // one has at most a hundred
                require(by("Basic").send("DELETE", "/rest/pat/latest/tokens/" + token, ""));
                newToken();
                signIn();
            }
        }
    }

    /** What was let in after the acknowledgement. */
    List<String> accepted() {
        return accepted;
    }

    /** How often something revoked was tried. */
    Map<Revocation, Integer> uses() {
        return uses;
    }
}
