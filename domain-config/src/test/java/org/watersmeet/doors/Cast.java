package org.watersmeet.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.watersmeet.container.Operations;

/** One of each role, made for a run on one server. */
final class Cast implements AutoCloseable {

    private static final AtomicLong NUMBERS =
            new AtomicLong(System.currentTimeMillis() % 1_000_000);

    /** Of everybody made here. */
    static final String PASSWORD = "a password of the matrix";

    private final Map<Role, Visitor> people = new EnumMap<>(Role.class);
    private final Map<Role, String> names = new EnumMap<>(Role.class);
    private final Map<TokenScope, Visitor> tokens = new EnumMap<>(TokenScope.class);
    private final Visitor first;
    private final Visitor administrator;

    Cast(URI server, String name, String password) {
        Visitor nobody = Visitor.anonymous(server);
        // not the server's own, of whom other tests know the name and the tasks
        first = nobody.signedIn(name, password);
        String own = newAdministrator(first);
        administrator = nobody.signedIn(own, PASSWORD);
        people.put(Role.ANONYMOUS, nobody);
        people.put(Role.SITE_ADMINISTRATOR, administrator);
        names.put(Role.SITE_ADMINISTRATOR, own);
        for (Role role :
                List.of(Role.STRANGER, Role.VIEWER, Role.EDITOR, Role.SPACE_ADMINISTRATOR)) {
            names.put(role, newUser());
            people.put(role, nobody.signedIn(name(role), PASSWORD));
        }
        for (TokenScope scope : List.of(TokenScope.READ, TokenScope.WRITE, TokenScope.ADMINISTER)) {
            String token =
                    "{\"name\":\"%s\",\"expirationDuration\":1,\"scope\":\"%s\"}"
                            .formatted(unique(), scope);
            JsonNode made = administrator.send("POST", "/rest/pat/latest/tokens", token).json();
            tokens.put(scope, nobody.withToken(made.path("rawToken").asText()));
        }
    }

    /** Leaves the server with the administrators it had: other tests count them. */
    @Override
    public void close() {
        String address = "/rest/api/user/" + name(Role.SITE_ADMINISTRATOR);
        first.send("DELETE", address + "/group/confluence-administrators", "");
    }

    static String unique() {
        return "m" + NUMBERS.incrementAndGet();
    }

    Visitor administrator() {
        return administrator;
    }

    Visitor as(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    Visitor as(TokenScope scope) {
        return Objects.requireNonNull(tokens.get(scope));
    }

    /** Who plays a role. */
    String name(Role role) {
        return Objects.requireNonNull(names.get(role));
    }

    /** Somebody in the usual group; the name. */
    String newUser() {
        return newUser(administrator);
    }

    private static String newAdministrator(Visitor first) {
        String name = newUser(first);
        first.send("PUT", "/rest/api/user/" + name + "/group/confluence-administrators", "{}");
        return name;
    }

    private static String newUser(Visitor administrator) {
        String name = unique();
        String user =
                "{\"userName\":\"%s\",\"fullName\":\"%s\",\"email\":\"%s@example.org\",\"password\":\"%s\"}";
        administrator
                .send("POST", "/rest/api/admin/user", user.formatted(name, name, name, PASSWORD))
                .json();
        return name;
    }

    Visitor newVisitor() {
        return signedIn(newUser());
    }

    /** Somebody made here. */
    Visitor signedIn(String name) {
        return as(Role.ANONYMOUS).signedIn(name, PASSWORD);
    }

    /** A space for the cast alone; its key. */
    String newSpace() {
        String key = unique();
        String space = "{\"key\":\"%s\",\"name\":\"Space %s\"}".formatted(key, key);
        administrator.send("POST", "/rest/api/space", space).json();
        grant(key);
        return key;
    }

    private void grant(String space) {
        ArrayNode grants = JsonNodeFactory.instance.arrayNode();
        grants.addObject().put("groupName", "confluence-users").putArray("operations");
        grants.addObject().put("type", "anonymous").putArray("operations");
        add(grants, Role.VIEWER, List.of(Operations.READ));
        add(grants, Role.EDITOR, Operations.MEMBER);
        add(grants, Role.SPACE_ADMINISTRATOR, Operations.ALL);
        Visitor.Answer answer =
                administrator.send(
                        "POST", "/rest/api/space/" + space + "/permissions", grants.toString());
        if (answer.status() != 204) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }

    private void add(ArrayNode grants, Role role, List<String> operations) {
        grants.addObject()
                .put("username", name(role))
                .set("operations", Operations.json(operations));
    }
}
