package org.watersmeet.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class NewUserTest {

    private static NewUser user(String name, String fullName, String email, String password) {
        return new NewUser(name, fullName, email, password, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "a", "Jörg.Müller", "a.b-c_d@example.org", "李雷"})
    void namesOfManyShapesAreTaken(String name) {
        assertThat(user(name, "Full", "a@b", "12345678").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "a,b", "a+b", "a<b", "a>b", "a'b", "a\"b", "a/b", "a?b", "a#b",
                "a%b", "a&b", "a;b", "a:b", "a\\b"
            })
    void namesThatWouldBreakAddressesAndHeadersAreRefused(String name) {
        assertInvalid("name", name, "Full", "a@b", "12345678");
    }

    @Test
    void namesHaveAtMost255CodePoints() {
        assertThat(user("n".repeat(255), "F", "a@b", "12345678").name()).hasSize(255);
        assertInvalid("name", "n".repeat(256), "F", "a@b", "12345678");
    }

    @Test
    void fullNameIsTheNameWhenBlank() {
        assertThat(user("alice", "  ", "a@b", "12345678").fullName()).isEqualTo("alice");
    }

    @Test
    void fullNameHasAtMost255CodePoints() {
        assertInvalid("fullName", "alice", "f".repeat(256), "a@b", "12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "@example.org", "a@b\u0000", "a @b"})
    void whatIsNoEmailAddressIsRefused(String email) {
        assertInvalid("email", "alice", "Alice", email, "12345678");
    }

    @Test
    void passwordsHave8To128CodePoints() {
        assertThat(user("alice", "", "a@b", "🎈".repeat(8)).password()).hasSize(16);
        assertThat(user("alice", "", "a@b", "p".repeat(128)).password()).hasSize(128);
        assertInvalid("password", "alice", "", "a@b", "🎈".repeat(7));
        assertInvalid("password", "alice", "", "a@b", "p".repeat(129));
    }

    @Test
    void textDoesNotShowThePassword() {
        assertThat(user("alice", "Alice", "a@b", "12345678")).hasToString("NewUser[alice]");
    }

    private static void assertInvalid(
            String field, String name, String fullName, String email, String password) {
        assertThatThrownBy(() -> user(name, fullName, email, password))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.field()).isEqualTo(field));
    }
}
