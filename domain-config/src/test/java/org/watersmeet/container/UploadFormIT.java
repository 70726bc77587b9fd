package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files sent by a browser's form, without script. */
@OnServer
@RunAsClient
class UploadFormIT {

    private static final String UPLOAD = "/pages/doattachfile.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String page;
    private String list;
    private Wiki browser;

    @BeforeEach
    void signIn() {
        page = admin.newPage(admin.newSpace(), "Plan", "<p>x</p>");
        list = "/pages/viewpageattachments.action?pageId=" + page;
        Wiki.Reply reply =
                Wiki.asNobody()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/dologin.action",
                                HttpRequest.BodyPublishers.ofString(
                                        "os_username=%s&os_password=%s"
                                                .formatted(
                                                        TestServer.ADMIN,
                                                        TestServer.ADMIN_PASSWORD.replace(
                                                                " ", "+"))));
        browser =
                Wiki.asNobody().with("Cookie", reply.header("Set-Cookie").replaceFirst(";.*", ""));
    }

    private String token() {
        return Jsoup.parse(browser.get(list).body()).select("input[name=atl_token]").attr("value");
    }

    private int files() {
        return admin.get("/rest/api/content/" + page + "/child/attachment")
                .json()
                .path("size")
                .asInt();
    }

    @Test
    void formAddsAllItsFiles() {
        Wiki.Reply reply =
                new FileClient()
                        .field("atl_token", token())
                        .field("pageId", page)
                        .file("a.txt", "text/plain", "one")
                        .file("b.txt", "text/plain", "two")
                        .field("comment", "said")
                        .send(browser, "POST", UPLOAD);

        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo(list);
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void formWithoutTheTokenBeforeItsFilesIsRefused() {
        FileClient without = new FileClient().field("pageId", page).file("a.txt", null, "x");
        FileClient late =
                new FileClient()
                        .field("pageId", page)
                        .file("a.txt", null, "x")
                        .field("atl_token", token());
        FileClient guessed =
                new FileClient()
                        .field("atl_token", "guessed")
                        .field("pageId", page)
                        .file("a.txt", null, "x");

        assertThat(without.send(browser, "POST", UPLOAD).status()).isEqualTo(403);
        assertThat(late.send(browser, "POST", UPLOAD).status()).isEqualTo(403);
        assertThat(guessed.send(browser, "POST", UPLOAD).status()).isEqualTo(403);
        assertThat(files()).isZero();
    }

    @Test
    void emptyFormSaysWhatToDo() {
        Wiki.Reply reply =
                new FileClient()
                        .field("atl_token", token())
                        .field("pageId", page)
                        .part("name=\"file\"; filename=\"\"", null, new byte[0])
                        .send(browser, "POST", UPLOAD);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("Choose at least one");
    }

    @Test
    void deletedFileCanBeRestored() {
        new FileClient()
                .field("atl_token", token())
                .field("pageId", page)
                .file("a.txt", null, "x")
                .send(browser, "POST", UPLOAD);
        String id =
                Jsoup.parse(browser.get(list).body())
                        .select("a.file-name")
                        .attr("href")
                        .replaceFirst(".*id=", "");

        assertThat(submit("/pages/removeattachment.action", id)).isEqualTo(303);
        assertThat(files()).isZero();
        assertThat(submit("/pages/restoreattachment.action", id)).isEqualTo(303);
        assertThat(files()).isEqualTo(1);
    }

    private int submit(String address, String id) {
        return browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        address,
                        HttpRequest.BodyPublishers.ofString("id=" + id + "&atl_token=" + token()))
                .status();
    }
}
