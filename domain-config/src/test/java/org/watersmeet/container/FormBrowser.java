package org.watersmeet.container;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without script: it keeps cookies, and sends the forms of the screens it was shown. */
public final class FormBrowser {

    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    /** Signed in as the administrator of the test server. */
    public static FormBrowser ofAdmin() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        return browser;
    }

    public void forgetCookies() {
        cookies.clear();
    }

    public boolean hasCookies() {
        return !cookies.isEmpty();
    }

    public Wiki.Reply get(String path) {
        return wiki().get(path);
    }

    /** Sends a form from a screen of this site. */
    public Wiki.Reply submit(String path, Map<String, String> fields) {
        return submit(path, fields, "same-origin");
    }

    /**
     * Sends a form.
     *
     * @param site where the screen came from, in the words of {@code Sec-Fetch-Site}
     */
    public Wiki.Reply submit(String path, Map<String, String> fields, String site) {
        String body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        Wiki.Reply reply =
                wiki().with("Content-Type", "application/x-www-form-urlencoded")
                        .with("Sec-Fetch-Site", site)
                        .send("POST", path, BodyPublishers.ofString(body));
        for (String cookie : reply.headers().allValues("Set-Cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.replaceFirst("=.*", ""), pair);
        }
        return reply;
    }

    public void signIn(String name, String password) {
        submit("/dologin.action", Map.of("os_username", name, "os_password", password));
    }

    /** The fields of a form as they were sent, check boxes left out. */
    public static Map<String, String> fields(Wiki.Reply screen, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field :
                screen(screen).select(form).select("input[name]:not([type=checkbox])")) {
            fields.put(field.attr("name"), field.attr("value"));
        }
        return fields;
    }

    public static Document screen(Wiki.Reply reply) {
        return Jsoup.parse(reply.body());
    }

    private Wiki wiki() {
        return cookies.isEmpty()
                ? Wiki.asNobody()
                : Wiki.asNobody().with("Cookie", String.join("; ", cookies.values()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
