package org.watersmeet.checker.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.watersmeet.checker.FinalState;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.checker.StoredRevision;
import org.watersmeet.site.Member;

/** The pages of a run: a space of their own, made before it and read in full after it. */
final class Registers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WikiClient client;
    private final Member member;
    private final String space =
            "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    Registers(WikiClient client, Member member) {
        this.client = client;
        this.member = member;
    }

    /** Creates a user who may edit the pages. */
    void addUser(String name, String password) throws InterruptedException {
        Map<String, String> user =
                Map.of(
                        "userName", name,
                        "fullName", name,
                        "email", name + "@example.org",
                        "password", password);
        post("/rest/api/admin/user", user);
    }

    /** Creates the pages; their first versions are part of the history. */
    List<Operation.Save> create(int count) throws InterruptedException {
        post("/rest/api/space", Map.of("key", space, "name", "Registers"));
        List<Operation.Save> created = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            created.add(create("Register " + i));
        }
        return created;
    }

    /** Creates one page. */
    Operation.Save create(String title) throws InterruptedException {
        String token = Bodies.newToken();
        String body = Bodies.of(token);
        long began = System.nanoTime();
        Reply reply =
                post(
                        "/rest/api/content",
                        Map.of(
                                "type",
                                "page",
                                "title",
                                title,
                                "space",
                                Map.of("key", space),
                                "body",
                                storage(body)));
        Attempts.Asked asked = new Attempts.Asked(0, client.user(), member.name(), "rest");
        return new Operation.Save(
                asked.until(began, System.nanoTime()),
                reply.json().path("id").asLong(),
                0,
                token,
                Bodies.hash(body),
                Outcome.OK,
                reply.json().path("version").path("number").asInt());
    }

    static Map<String, Object> storage(String body) {
        return Map.of("storage", Map.of("value", body, "representation", "storage"));
    }

    private Reply post(String path, Object json) throws InterruptedException {
        Reply reply = client.send(member, "POST", path, UUID.randomUUID().toString(), write(json));
        if (reply.outcome() != Outcome.OK) {
            throw new IllegalStateException(path + ": " + reply);
        }
        return reply;
    }

    static String write(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads every version of the pages: asks for one after the other until there is none, and so
     * believes no page's own word of which is the last.
     */
    FinalState readAll(List<Long> pages) throws InterruptedException {
        Map<Long, List<StoredRevision>> state = new HashMap<>();
        for (long page : pages) {
            List<StoredRevision> revisions = new ArrayList<>();
            Reply reply = version(page, 1);
            while (reply.outcome() == Outcome.OK) {
                revisions.add(revision(reply));
                reply = version(page, revisions.size() + 1);
            }
            state.put(page, revisions);
        }
        return new FinalState(state);
    }

    /** Asks again while the member says that it cannot just now. */
    private Reply version(long page, int number) throws InterruptedException {
        String path =
                "/rest/api/content/%d?expand=body.storage,version&version=%d"
                        .formatted(page, number);
        long start = System.nanoTime();
        Reply reply = client.find(member, path);
        while (!told(reply) && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(500);
            reply = client.find(member, path);
        }
        if (!told(reply)) {
            throw new IllegalStateException("version cannot be read: " + reply);
        }
        return reply;
    }

    private static boolean told(Reply reply) {
        return reply.outcome() == Outcome.OK || reply.outcome() == Outcome.REFUSED;
    }

    private static StoredRevision revision(Reply reply) {
        var content = reply.json();
        return new StoredRevision(
                content.path("version").path("number").asInt(),
                Bodies.hash(content.path("body").path("storage").path("value").asText()),
                content.path("version").path("by").path("username").asText());
    }
}
