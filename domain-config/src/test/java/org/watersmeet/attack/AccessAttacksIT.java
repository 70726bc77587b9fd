package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.admin.NewSite;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.FormBrowser;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.TestServer;
import org.watersmeet.container.Wiki;
import org.watersmeet.launcher.database.MigratedDatabase;

/** Nobody becomes an administrator, takes the site over, or gets in by another spelling. */
@OnServer
@RunAsClient
class AccessAttacksIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final Wiki user = wiki.newUser();
    private final String name = user.callerName();
    private final String password = name + "'s own";
    private String before;

    @BeforeEach
    void rememberRows() throws SQLException {
        before = rows();
    }

    /** Who there is and who may what. */
    private static String rows() throws SQLException {
        return TestServer.database()
                .value(
                        """
                        select concat_ws(' ',
                            (select count(*) || '/' || sum(hashtext(concat_ws(',', id, name,
                                password_hash, active, deleted_at))) from app_user),
                            (select sum(hashtext(t::text)) from user_group t),
                            (select sum(hashtext(t::text)) from group_member t),
                            (select sum(hashtext(t::text)) from group_nesting t),
                            (select sum(hashtext(t::text)) from site t),
                            (select count(*) from space where status <> 'DELETED'),
                            (select sum(hashtext(t::text)) from space_permission t),
                            (select sum(hashtext(t::text)) from default_space_permission t),
                            (select sum(hashtext(t::text)) from audit.retention t))\
                        """);
    }

    private void assertRowsUnchanged() throws SQLException {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void userWhoIsAddedIsNoticed() throws SQLException {
        wiki.newUser();

        assertThat(rows()).isNotEqualTo(before);
    }

    @Test
    void cve_2023_22515_setupCannotBeOpenedAgain() throws SQLException {
        for (String theirs :
                List.of(
                        "/server-info.action?bootstrapStatusProvider.applicationConfig.setupComplete=false",
                        "/setup/setupadministrator-start.action",
                        "/setup/setupadministrator.action",
                        "/setup/setupstart.action",
                        "/setup/finishsetup.action",
                        "/bootstrap/selectsetupstep.action")) {
            Strike.get(theirs).assertRefused();
            Strike.form(
                            theirs,
                            "username=attacker&fullName=attacker&email=a%40example.org"
                                    + "&password=attacker1&confirm=attacker1&setup-next-button=Next")
                    .send()
                    .assertRefused();
        }

        assertRowsUnchanged();
    }

    /** No parameter sets what the form or the program does not name. */
    @Test
    void cve_2023_22515_parametersSetNothingBesides() throws SQLException {
        String more =
                "&bootstrapStatusProvider.applicationConfig.setupComplete=false"
                        + "&class.module.classLoader.x=1&server.x=1&user.active=false&active=false"
                        + "&groups=confluence-administrators&group=confluence-administrators"
                        + "&username=admin&id=1&admin=true&isAdmin=true&user.id=1&userKey=x";
        String edit = "/users/editmyprofile.action";
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, password);
        Map<String, String> fields =
                new LinkedHashMap<>(
                        FormBrowser.fields(browser.get(edit), "form[action='" + edit + "']"));
        fields.put("about", "");
        fields.put("timeZone", "");
        fields.put("language", "");
        for (String each : more.substring(1).split("&")) {
            fields.put(each.replaceFirst("=.*", ""), each.replaceFirst(".*=", ""));
        }
        assertThat(browser.submit(edit, fields).status()).isEqualTo(303);
        for (String screen :
                List.of("/", "/login.action", "/display/x", "/index.action", "/status")) {
            Strike.get(screen + "?x=1" + more).assertWithout("ClassLoader");
        }
        Strike.json(
                        "PUT",
                        "/rest/api/user?key=x",
                        "{\"groups\":[\"confluence-administrators\"],\"active\":true}")
                .as(name, password)
                .send()
                .assertRefused();

        assertRowsUnchanged();
        assertThat(user.get("/rest/api/audit").status()).isEqualTo(403);
    }

    @Test
    void cve_2023_22518_nobodyRestoresOrRemoves() throws SQLException {
        String zip =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK\r\n--x--";
        for (String theirs :
                List.of(
                        "/json/setup-restore.action",
                        "/json/setup-restore-local.action",
                        "/json/setup-restore-progress.action",
                        "/admin/restore.action",
                        "/setup/setup-restore.action",
                        "/rest/api/backup-restore/restore/site/upload",
                        "/rest/api/backup-restore/restore/space/upload")) {
            Strike upload =
                    Strike.of("POST", theirs)
                            .with("X-Atlassian-Token", "no-check")
                            .with("Content-Type", "multipart/form-data; boundary=x")
                            .body(zip);
            upload.send().assertRefused();
            upload.as(name, password).send().assertRefused();
            Strike.get(theirs).assertRefused();
        }
        String space = wiki.newSpace();
        before = rows();
        for (String[] ours :
                List.of(
                        new String[] {"DELETE", "/rest/api/space/" + space},
                        new String[] {"PUT", "/rest/api/space/" + space + "/archive"},
                        new String[] {"DELETE", "/rest/api/space/" + space + "/trash"},
                        new String[] {"POST", "/rest/api/admin/user"},
                        new String[] {"DELETE", "/rest/api/admin/user/admin"},
                        new String[] {"POST", "/rest/api/admin/group"},
                        new String[] {
                            "PUT", "/rest/api/user/" + name + "/group/confluence-administrators"
                        },
                        new String[] {"POST", "/rest/api/space/" + space + "/permissions"},
                        new String[] {"PUT", "/rest/api/audit/retention"})) {
            Strike.json(ours[0], ours[1], "{}").send().assertRefused();
            Strike.json(ours[0], ours[1], "{}").as(name, password).send().assertRefused();
        }

        assertRowsUnchanged();
    }

    @Test
    void cve_2022_26138_noAccountIsShipped() throws SQLException {
        String login = "os_username=disabledsystemuser&os_password=disabled1system1user6708";
        Strike form =
                Strike.of("POST", "/dologin.action")
                        .with("Content-Type", FORM)
                        .with("Sec-Fetch-Site", "same-origin")
                        .body(login);
        Struck answer = form.send();
        assertThat(answer.status()).isIn(200, 400, 401, 403, 429);
        assertThat(answer.head()).doesNotContainPattern("signin=[^;\\s]");
        assertThat(
                        Strike.of("GET", "/rest/api/user/current")
                                .as("disabledsystemuser", "disabled1system1user6708")
                                .send()
                                .status())
                .isIn(401, 429);

        MigratedDatabase fresh = MigratedDatabase.create();
        assertThat(fresh.value("select count(*) from app_user")).isEqualTo("0");
        try (Connection connection = fresh.owner().getConnection()) {
            NewSite.initialise(connection, "chosen", "a long password".toCharArray(), true);
        }
        assertThat(fresh.value("select string_agg(name, ',') from app_user")).isEqualTo("chosen");
        assertThat(fresh.value("select count(*) from access_token")).isEqualTo("0");
    }

    @Test
    void cve_2022_26136_otherSpellingsOpenNothing() {
        List<String> doors =
                List.of(
                        "/admin/console.action",
                        "/admin/auditlogging.action",
                        "/admin/users/browseusers.action",
                        "/rest/api/audit",
                        "/rest/api/admin/users/list/active");
        for (String door : doors) {
            int slash = door.lastIndexOf('/');
            String folder = door.substring(0, slash);
            String last = door.substring(slash + 1);
            for (String variant :
                    List.of(
                            door,
                            door + ";",
                            door + ";.css",
                            door + ";jsessionid=1",
                            folder + ";x/" + last,
                            folder + "//" + last,
                            "/" + door,
                            folder + "/./" + last,
                            folder + "/x/../" + last,
                            "/assets/.." + door,
                            "/assets/..;" + door,
                            "/health/.." + door,
                            "/status/..;" + door,
                            "/s/x/_/;" + door,
                            folder + "/%2e/" + last,
                            folder + "%2f" + last,
                            door + "%00.css",
                            door + "%20",
                            door + "/",
                            door + "/x.css",
                            door.toUpperCase(java.util.Locale.ROOT),
                            door + "?os_authType=none&decorator=none")) {
                Strike.get(variant).assertRefused();
                Strike.of("GET", variant).as(name, password).send().assertRefused();
            }
            assertRefusedByHeaders(door);
        }
        assertThat(Strike.getAsAdmin("/admin/console.action").status()).isEqualTo(200);
        assertThat(Strike.getAsAdmin("/rest/api/audit").status()).isEqualTo(200);
    }

    private void assertRefusedByHeaders(String door) {
        for (String target : List.of(door, "/", "/status")) {
            Struck struck =
                    Strike.of("GET", target)
                            .as(name, password)
                            .with("X-Original-URL", door)
                            .with("X-Rewrite-URL", door)
                            .with("X-Forwarded-For", "127.0.0.1")
                            .with("X-Forwarded-User", "admin")
                            .with("Remote-User", "admin")
                            .with("X-HTTP-Method-Override", "PUT")
                            .send();
            struck.assertWithout("Scheduled jobs", "\"results\"");
            if (target.equals(door)) {
                struck.assertRefused();
            }
        }
    }

    @Test
    void cve_2022_26137_noOtherOriginIsLetIn() {
        for (String origin :
                List.of("https://evil.example", "null", TestServer.address() + ".evil.example")) {
            for (String door :
                    List.of(
                            "/rest/api/user/current",
                            "/",
                            "/rest/api/content",
                            "/assets/x.js",
                            "/status")) {
                for (String method : List.of("GET", "OPTIONS", "POST")) {
                    Struck struck =
                            Strike.of(method, door)
                                    .asAdmin()
                                    .with("Origin", origin)
                                    .with("Content-Type", "application/json")
                                    .with("Access-Control-Request-Method", "POST")
                                    .with("Access-Control-Request-Headers", "authorization")
                                    .send();
                    assertThat(struck.head().toLowerCase(java.util.Locale.ROOT))
                            .doesNotContain("access-control-allow");
                    if (method.equals("POST")) {
                        struck.assertRefused();
                    }
                }
            }
        }
    }
}
