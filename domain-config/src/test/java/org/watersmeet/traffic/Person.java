package org.watersmeet.traffic;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** Somebody with a browser without script: keeps cookies, and sends forms as they were shown. */
public final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** A form as it was shown. */
    public record Form(String action, List<Map.Entry<String, String>> fields) {

        /** With another value in a field. */
        public Form with(String name, String value) {
            return new Form(
                    action,
                    fields.stream()
                            .map(it -> it.getKey().equals(name) ? Map.entry(name, value) : it)
                            .toList());
        }

        private String encoded() {
            return fields.stream()
                    .map(it -> it.getKey() + "=" + Person.encoded(it.getValue()))
                    .collect(Collectors.joining("&"));
        }
    }

    private final Map<String, String> cookies = new TreeMap<>();

    /** Signs in by the form. */
    public static Person signedIn(Member member, Login login)
            throws IOException, InterruptedException {
        Person person = new Person();
        Form form =
                new Form(
                        "/dologin.action",
                        List.of(
                                Map.entry("os_username", login.user()),
                                Map.entry("os_password", login.password())));
        int status = person.send(member, form).statusCode();
        if (status != 303) {
            throw new IllegalStateException("not signed in: " + status);
        }
        return person;
    }

    /** A form of a screen. */
    public Form open(Member member, String path, String form)
            throws IOException, InterruptedException {
        HttpResponse<String> screen = get(member, path);
        if (!(Jsoup.parse(screen.body()).selectFirst(form) instanceof FormElement shown)) {
            throw new IllegalStateException(path + " showed no form: " + screen.statusCode());
        }
        List<Map.Entry<String, String>> fields =
                shown.formData().stream().map(it -> Map.entry(it.key(), it.value())).toList();
        return new Form(shown.attr("action"), fields);
    }

    public HttpResponse<String> get(Member member, String path)
            throws IOException, InterruptedException {
        return answer(request(member, path).GET());
    }

    public HttpResponse<String> send(Member member, Form form)
            throws IOException, InterruptedException {
        return answer(
                request(member, form.action())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form.encoded())));
    }

    /** Who a member takes this person for; empty for nobody. */
    public String name(Member member) throws IOException, InterruptedException {
        return Jsoup.parse(get(member, "/").body())
                .select("meta[name=ajs-remote-user]")
                .attr("content");
    }

    /** What this person has for a proof of the sign-in, to be used {@link #with} again. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Somebody who has kept another's cookies. */
    public static Person with(Map<String, String> cookies) {
        Person person = new Person();
        person.cookies.putAll(cookies);
        return person;
    }

    private HttpRequest.Builder request(Member member, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(member.at(path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        return request;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.replaceFirst("=.*", ""), pair);
        }
        return response;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
