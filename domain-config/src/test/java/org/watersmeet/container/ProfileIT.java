package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users tell of themselves, their pictures, and times in their zone. */
@OnServer
@RunAsClient
class ProfileIT {

    private static final String CURRENT = "/rest/api/user/current";
    private static final String EDIT = "/users/editmyprofile.action";
    private static final String PICTURE = "/users/douploadavatar.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private Wiki program;
    private String name;
    private String key;

    @BeforeEach
    void aUserInABrowser() {
        program = admin.newUser();
        name = program.get(CURRENT).json().path("username").asText();
        key = program.get(CURRENT).json().path("userKey").asText();
        browser.signIn(name, name + "'s own");
    }

    private Map<String, String> form() {
        Map<String, String> form =
                FormBrowser.fields(browser.get(EDIT), "form[action='" + EDIT + "']");
        form.put("about", "");
        form.put("timeZone", "");
        form.put("language", "");
        return form;
    }

    private String profile() {
        return "/users/viewuserprofile.action?username=" + name;
    }

    @Test
    void whatIsToldIsShownToOthersButTheAddress() {
        Map<String, String> form = form();
        form.put("fullName", "Ada Lovelace");
        form.put("email", "ada@example.org");
        form.put("about", "Writes <b>programs</b>.");
        assertThat(browser.submit(EDIT, form).status()).isEqualTo(303);

        String seenByOther = admin.newUser().get(profile()).body();

        assertThat(seenByOther)
                .contains("Ada Lovelace", "Writes &lt;b&gt;programs&lt;/b&gt;.")
                .doesNotContain("ada@example.org");
        assertThat(browser.get("/users/viewmyprofile.action").body()).contains("ada@example.org");
        assertThat(admin.get(profile()).body()).contains("ada@example.org");
        assertThat(Wiki.asNobody().get(profile()).status()).isIn(302, 303);
    }

    @Test
    void timesAreShownInTheChosenZone() {
        String space = admin.newSpace();
        String page = program.newPage(space, "Clock", "<p>x</p>");
        String history = "/pages/viewpreviousversions.action?pageId=" + page;
        Map<String, String> form = form();
        form.put("timeZone", "Pacific/Kiritimati");
        browser.submit(EDIT, form);
        String east = shown(history);
        form.put("timeZone", "Pacific/Pago_Pago");
        browser.submit(EDIT, form);

        assertThat(shown(history)).isNotEqualTo(east);

        form.put("timeZone", "Pacific/Nowhere");
        assertThat(browser.submit(EDIT, form).status()).isEqualTo(400);
    }

    @Test
    void screensSpeakTheChosenLanguage() {
        Map<String, String> form = form();
        form.put("language", "de");
        browser.submit(EDIT, form);

        var screen = FormBrowser.screen(browser.get(EDIT));
        assertThat(screen.select("html").attr("lang")).isEqualTo("de");
        assertThat(screen.select("h1").text()).isEqualTo("Profil bearbeiten");
        assertThat(FormBrowser.screen(admin.get(EDIT)).select("h1").text())
                .isEqualTo("Edit profile");
    }

    private String shown(String path) {
        return FormBrowser.screen(browser.get(path)).select("main time").eachText().toString();
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private int upload(byte[] picture) {
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"me.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n"
                        + new String(picture, StandardCharsets.ISO_8859_1)
                        + "\r\n--x--\r\n";
        return program.with("Content-Type", "multipart/form-data; boundary=x")
                .with("X-Atlassian-Token", "no-check")
                .send("POST", PICTURE, BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1))
                .status();
    }

    private String picturePath() {
        return program.get(CURRENT).json().path("profilePicture").path("path").asText();
    }

    @Test
    void pictureIsMadeSmallHereAndHasAnAddressOfItsOwn() throws Exception {
        assertThat(upload(picture(1_200, 600))).isEqualTo(303);
        String first = picturePath();
        assertThat(first).isEqualTo("/download/userResources/" + key + "/1");

        HttpResponse<byte[]> answer = bytes(first);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(small.getWidth()).isEqualTo(300);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");

        upload(picture(10, 10));
        assertThat(picturePath()).endsWith("/2");
        assertThat(program.get(first).status()).isEqualTo(404);
        assertThat(browser.get(profile()).body()).contains(picturePath());
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(TestServer.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(svg)).isEqualTo(400);
        assertThat(upload(new byte[0])).isEqualTo(400);
        assertThat(upload(new byte[5 * 1024 * 1024 + 1])).isEqualTo(400);
        assertThat(picturePath()).startsWith("/assets/default-avatar-");
    }

    @Test
    void pictureOfWhoHasNoneIsThereAndSaidToBeNobodysOwn() throws Exception {
        JsonNode none = program.get(CURRENT).json().path("profilePicture");
        HttpResponse<byte[]> answer = bytes(none.path("path").asText());

        assertThat(none.path("isDefault").asBoolean()).isTrue();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("<svg");
        upload(picture(10, 10));
        JsonNode own = program.get(CURRENT).json().path("profilePicture");
        assertThat(own.path("isDefault").asBoolean(true)).isFalse();
    }

    /** A bomb: few bytes that would be very many pixels. */
    @Test
    void pictureOfTooManyPixelsIsNotDecoded() throws IOException {
        byte[] bytes = picture(16, 16);
        // the width, in the header of the first chunk
        bytes[16] = 0x7f;
        bytes[20] = 0x7f;

        assertThat(upload(bytes)).isEqualTo(400);
    }

    @Test
    void pictureThatIsRemovedIsGoneAndNoNumberComesTwice() throws IOException {
        upload(picture(10, 10));
        String first = picturePath();
        String remove = "/users/doremoveavatar.action";
        browser.submit(
                remove, FormBrowser.fields(browser.get(EDIT), "form[action='" + remove + "']"));

        assertThat(picturePath()).startsWith("/assets/default-avatar-");
        assertThat(program.get(first).status()).isEqualTo(404);
        upload(picture(10, 10));
        assertThat(picturePath()).endsWith("/2");
    }

    /** The form's token is its first part. */
    @Test
    void pictureFromAnotherSiteIsRefused() {
        Wiki.Reply reply = browser.submit(PICTURE, Map.of("picture", "x"), "cross-site");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void namesLeadToProfiles() {
        String space = admin.newSpace();
        String page =
                program.newPage(
                        space,
                        "Mention",
                        "<p><ac:link><ri:user ri:userkey=\"" + key + "\"/></ac:link></p>");
        Wiki.Reply shown = browser.get("/pages/viewpage.action?pageId=" + page);

        assertThat(FormBrowser.screen(shown).select("a.wm-link-user").attr("href"))
                .isEqualTo("/users/viewuserprofile.action?key=" + key);
        assertThat(FormBrowser.screen(shown).select(".byline a").attr("href")).isEqualTo(profile());
        assertThat(browser.get("/users/viewuserprofile.action?key=" + key).status()).isEqualTo(200);
    }

    @Test
    void ownPasswordIsChangedByTheScreenAndThisSignInStays() {
        FormBrowser elsewhere = new FormBrowser();
        elsewhere.signIn(name, name + "'s own");
        String change = "/users/changemypassword.action";
        Map<String, String> form =
                FormBrowser.fields(browser.get(change), "form[action='" + change + "']");
        form.put("password", "87654321");
        form.put("confirm", "87654321");
        form.put("current", "wrong one");
        assertThat(browser.submit(change, form).status()).isEqualTo(400);
        form.put("current", name + "'s own");

        assertThat(browser.submit(change, form).status()).isEqualTo(303);

        assertThat(browser.get(CURRENT).json().path("username").asText()).isEqualTo(name);
        assertThat(elsewhere.get(CURRENT).json().path("type").asText()).isEqualTo("anonymous");
    }
}
