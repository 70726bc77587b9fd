package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Likes by the interface that Confluence has for them. */
@OnServer
@RunAsClient
class LikesIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String likes;

    @BeforeEach
    void newPage() {
        String page = wiki.newPage(wiki.newSpace(), "Plan", "<p>x</p>");
        likes = "/rest/likes/1.0/content/" + page + "/likes";
    }

    private static List<String> names(Wiki.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        reply.json().path("likes").forEach(each -> names.add(each.at("/user/name").asText()));
        return names;
    }

    @Test
    void likeCountsOnceUntilItIsTakenBack() {
        assertThat(names(wiki.get(likes))).isEmpty();

        assertThat(names(wiki.post(likes, ""))).containsExactly("admin");
        assertThat(names(wiki.post(likes, ""))).containsExactly("admin");
        assertThat(names(wiki.get(likes))).containsExactly("admin");
        assertThat(names(wiki.delete(likes))).isEmpty();
        assertThat(names(wiki.delete(likes))).isEmpty();
    }

    @Test
    void whoMayNotViewFindsNothingToLike() {
        assertThat(Wiki.asNobody().get(likes).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().post(likes, "").status()).isEqualTo(404);
    }
}
