package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.CallerSource;
import org.watersmeet.people.access.Scope;
import org.watersmeet.platform.database.StampFragment;

class ForgedRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SECRET = "the secret of this sign-in";

    @AfterEach
    void end() {
        CallerContext.end();
    }

    private static void signedIn(String csrfSecret) {
        Caller caller =
                new Caller(
                        new UserId(1001),
                        "key",
                        "alice",
                        "Alice",
                        0,
                        "",
                        "",
                        1,
                        1,
                        Scope.EVERYTHING,
                        csrfSecret);
        CallerContext.begin(
                new CallerSource() {
                    @Override
                    public @Nullable StampFragment<?> fragment() {
                        return null;
                    }

                    @Override
                    public Caller resolve() {
                        return caller;
                    }
                });
    }

    private static void anonymous() {
        CallerContext.begin(CallerSource.ANONYMOUS);
    }

    private static FakeRequest form() {
        return FakeRequest.of("POST", "/pages/doeditpage.action")
                .header("Host", "wiki.example.org")
                .header("Content-Type", FORM);
    }

    private static void assertTaken(FakeRequest request) {
        assertThatCode(() -> ForgedRequests.refuse(request.get())).doesNotThrowAnyException();
    }

    private static void assertRefused(FakeRequest request) {
        assertThatThrownBy(() -> ForgedRequests.refuse(request.get()))
                .isInstanceOf(Problem.Forbidden.class)
                .hasMessageContaining("XSRF");
    }

    private static String refusal(FakeRequest request) {
        return catchThrowableOfType(
                        Problem.Forbidden.class, () -> ForgedRequests.refuse(request.get()))
                .code();
    }

    @Test
    void formWithTheTokenOfItsSignInIsTaken() {
        signedIn(SECRET);

        assertTaken(form().parameter("atl_token", SECRET));
    }

    @Test
    void formWithoutTokenIsRefused() {
        signedIn(SECRET);

        assertRefused(form());
    }

    @Test
    void formWithAnothersTokenIsRefused() {
        signedIn(SECRET);

        assertRefused(form().parameter("atl_token", SECRET + "x"));
        assertRefused(form().parameter("atl_token", ""));
    }

    /** The editor gives the text back then: nothing is done with it, and its author is here. */
    @Test
    void formOfAnotherSignInIsToldFromAForgedOneByTheBrowsersWord() {
        signedIn(SECRET);
        FakeRequest stale = form().parameter("atl_token", "of an earlier sign-in");

        assertThat(refusal(stale)).isEqualTo("request.forged");
        assertThat(refusal(stale.header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo("signin.changed");
        assertThat(refusal(stale.header("Origin", "http://evil.example.org")))
                .isEqualTo("request.forged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "text/plain",
                "TEXT/PLAIN;charset=UTF-8",
                "application/x-www-form-urlencoded; charset=UTF-8"
            })
    void everyTypeThatAFormCanSendNeedsTheToken(String type) {
        signedIn(SECRET);

        assertRefused(form().header("Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nocheck", "no-check", "NoCheck"})
    void headerThatOnlyAScriptCanSetStandsForTheToken(String value) {
        signedIn(SECRET);

        assertTaken(form().header("X-Atlassian-Token", value));
    }

    @Test
    void jsonNeedsNoToken() {
        signedIn(SECRET);

        assertTaken(form().header("Content-Type", "application/json; charset=utf-8"));
    }

    /** All come with the cookie of a sign-in and without its token. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # method | Sec-Fetch-Site | Origin                  | Content-Type     | X-Atlassian-Token | taken
                    DELETE   | same-origin    | -                       | -                | -                 | true
                    DELETE   | -              | http://wiki.example.org | -                | -                 | true
                    DELETE   | -              | -                       | -                | no-check          | true
                    DELETE   | -              | -                       | -                | -                 | false
                    DELETE   | none           | -                       | -                | -                 | false
                    DELETE   | same-site      | -                       | -                | -                 | false
                    DELETE   | cross-site     | -                       | -                | no-check          | false
                    DELETE   | -              | http://evil.example.org | -                | no-check          | false
                    DELETE   | same-origin    | http://evil.example.org | -                | -                 | false
                    PUT      | same-origin    | -                       | text/plain       | -                 | true
                    PUT      | -              | -                       | text/plain       | -                 | false
                    PUT      | -              | -                       | application/json | -                 | true
                    PUT      | cross-site     | -                       | application/json | -                 | false
                    PATCH    | same-origin    | -                       | -                | -                 | true
                    POST     | same-origin    | http://wiki.example.org | -                | -                 | false
                    POST     | same-origin    | http://wiki.example.org | text/plain       | -                 | false
                    POST     | -              | -                       | application/json | -                 | true
                    """)
    void whatNoFormCanSendNeedsTheBrowsersWordOrAHeaderInsteadOfTheToken(
            String method,
            @Nullable String site,
            @Nullable String origin,
            @Nullable String type,
            @Nullable String header,
            boolean taken) {
        signedIn(SECRET);
        FakeRequest request =
                with(FakeRequest.of(method, "/rest/api/content/21"), "Sec-Fetch-Site", site)
                        .header("Host", "wiki.example.org");
        with(with(request, "Origin", origin), "Content-Type", type);
        with(request, "X-Atlassian-Token", header);

        if (taken) {
            assertTaken(request);
        } else {
            assertRefused(request);
        }
    }

    private static FakeRequest with(FakeRequest request, String header, @Nullable String value) {
        return value == null ? request : request.header(header, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatTheBrowserSaysComesFromElsewhereIsRefusedEvenWithTheToken(String site) {
        signedIn(SECRET);

        assertRefused(form().header("Sec-Fetch-Site", site).parameter("atl_token", SECRET));
        assertRefused(
                form().header("Sec-Fetch-Site", site).header("Content-Type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.org",
                "null",
                "http://wiki.example.org.evil.example.org",
                "https://wiki.example.org"
            })
    void anotherOriginIsRefused(String origin) {
        signedIn(SECRET);

        assertRefused(form().header("Origin", origin).parameter("atl_token", SECRET));
    }

    @Test
    void ownOriginIsTaken() {
        signedIn(SECRET);

        assertTaken(
                form().header("Origin", "http://wiki.example.org").parameter("atl_token", SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void safeMethodsNeedNothing(String method) {
        signedIn(SECRET);

        assertTaken(FakeRequest.of(method, "/display/DEV").header("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void signingInNeedsNoTokenButMustComeFromThisSite() {
        anonymous();
        FakeRequest signIn = FakeRequest.of("POST", "/dologin.action").header("Content-Type", FORM);

        assertTaken(signIn);
        assertRefused(signIn.header("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void anonymousFormNeedsTheBrowsersWord() {
        anonymous();

        assertRefused(form());
        assertTaken(form().header("Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void programWithAPasswordNeedsNoToken() {
        signedIn("");

        assertTaken(form().header("Authorization", "Basic eDp5"));
    }
}
