package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The npm clients {@code confluence-api} and {@code confluence.js}, unchanged. */
@OnServer
@RunAsClient
class NpmClientIT {

    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final Path CLIENTS = Path.of("target", "clients");
    private static final List<String> SCRIPTS =
            List.of(
                    "package.json",
                    "confluence-api.mjs",
                    "confluence-js.mjs",
                    "confluence-js-content.mjs");

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    @Test
    void spaceContentAndAttachmentCallsOfConfluenceApiWork() throws Exception {
        install();
        String space = Wiki.asAdmin().newSpace();

        String calls =
                run(
                        List.of(
                                "node",
                                "confluence-api.mjs",
                                TestServer.address(),
                                TestServer.ADMIN,
                                TestServer.ADMIN_PASSWORD,
                                space));

        assertThat(calls.lines())
                .containsExactly(
                        "getSpace",
                        "getSpaceHomePage",
                        "postContent",
                        "postContent below a page",
                        "getContentById",
                        "getCustomContentById",
                        "getContentByPageTitle",
                        "putContent",
                        "putContent with a wrong version",
                        "postLabels",
                        "getLabels",
                        "deleteLabel",
                        "createAttachment",
                        "createAttachment of a name that is there",
                        "updateAttachmentData",
                        "getAttachments",
                        "deleteContent");
    }

    @Test
    void attachmentCallsOfConfluenceJsWork() throws Exception {
        install();
        String space = Wiki.asAdmin().newSpace();

        String calls =
                run(
                        List.of(
                                "node",
                                "confluence-js.mjs",
                                TestServer.address(),
                                TestServer.ADMIN,
                                TestServer.ADMIN_PASSWORD,
                                space));

        assertThat(calls.lines())
                .containsExactly(
                        "createAttachments",
                        "createOrUpdateAttachments",
                        "getAttachments",
                        "updateAttachmentData",
                        "updateAttachmentProperties",
                        "downloadAttachment");
    }

    @Test
    void contentLabelAndCommentCallsOfConfluenceJsWork() throws Exception {
        install();
        String space = Wiki.asAdmin().newSpace();

        String calls =
                run(
                        List.of(
                                "node",
                                "confluence-js-content.mjs",
                                TestServer.address(),
                                TestServer.ADMIN,
                                TestServer.ADMIN_PASSWORD,
                                space));

        assertThat(calls.lines())
                .containsExactly(
                        "createContent",
                        "createContent below a page",
                        "createContent of a blog post",
                        "getContent",
                        "getContentById",
                        "updateContent",
                        "updateContent with a wrong version",
                        "getHistoryForContent",
                        "getContentVersions",
                        "getContentVersion",
                        "getContentChildren",
                        "getContentChildrenByType",
                        "addLabelsToContent",
                        "getLabelsForContent",
                        "removeLabelFromContent",
                        "createContent of a comment",
                        "getContentComments",
                        "updateContent of a comment",
                        "copyPage",
                        "movePage",
                        "getContentDescendants",
                        "getDescendantsOfType",
                        "convertContentBody",
                        "deleteContentVersion",
                        "deleteContent");
    }

    /** The packages of the lock file, unless they are there. */
    private static void install() throws Exception {
        Path lock = CLIENTS.resolve("package-lock.json");
        Path wanted = SOURCES.resolve("package-lock.json");
        boolean current = Files.exists(lock) && Files.mismatch(lock, wanted) < 0;
        Files.createDirectories(CLIENTS);
        for (String file : SCRIPTS) {
            copy(file);
        }
        if (!current) {
            // the lock file comes last: it says that all before has been done
            Files.deleteIfExists(lock);
            copy("package-lock.json");
            try {
                run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
            } catch (AssertionError e) {
                Files.delete(lock);
                throw e;
            }
        }
    }

    private static void copy(String file) throws IOException {
        Files.copy(
                SOURCES.resolve(file), CLIENTS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String run(List<String> command) throws Exception {
        Path output = Files.createTempFile("client", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(CLIENTS.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
