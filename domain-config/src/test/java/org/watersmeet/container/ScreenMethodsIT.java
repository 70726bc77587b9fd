package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address for people says what it takes when it is asked for something else. */
@OnServer
@RunAsClient
class ScreenMethodsIT {

    private static final String CHANGES = "POST, OPTIONS";
    private static final String READING = "GET, HEAD, OPTIONS";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();

    private void assertRefused(String method, String address, String allowed) {
        Wiki.Reply reply = admin.send(method, address, BodyPublishers.noBody());

        assertThat(reply.status()).as(reply.body()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo(allowed);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).contains("This address does not take such a request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/doremovepage.action?pageId=1",
                "/pages/restorepage.action?pageId=1",
                "/pages/purgetrashitem.action?pageId=1",
                "/pages/revertpagebacktoversion.action?pageId=1",
                "/spaces/docreatespace.action",
                "/spaces/dospacepermissions.action?key=OPS",
                "/admin/users/docreateuser.action",
                "/plugins/inlinetasks/tick.action",
                "/edit/keep",
                "/edit/preview",
                "/edit/discard",
                "/edit/resume",
                "/edit/dologin.action"
            })
    void addressOfAFormCannotBeOpened(String address) {
        assertRefused("GET", address, CHANGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/display/OPS",
                "/pages/viewpage.action?pageId=1",
                "/pages/viewinfo.action?pageId=1",
                "/pages/removepage.action?pageId=1",
                "/pages/createpage.action",
                "/spaces/createspace.action",
                "/admin/console.action"
            })
    void whatOnlyShowsSomethingTakesNoForm(String address) {
        assertRefused("POST", address, READING);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /display/OPS", "PUT, /spaces/createspace.action"})
    void methodsOfProgramsAreForTheirInterface(String method, String address) {
        assertRefused(method, address, READING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/display/OPS          | GET, HEAD, OPTIONS",
                "/edit/keep            | POST, OPTIONS",
                "/pages/movepage.action| GET, HEAD, POST, OPTIONS"
            })
    void optionsNamesTheMethods(String address, String methods) {
        Wiki.Reply reply = admin.send("OPTIONS", address, BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Allow")).isEqualTo(methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spaces/createspace.action", "/login.action", "/dologin.action"})
    void formsThatAreShownStillAre(String address) {
        assertThat(admin.get(address).status()).isEqualTo(200);
    }
}
