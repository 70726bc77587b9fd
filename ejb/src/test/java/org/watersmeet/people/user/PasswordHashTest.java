package org.watersmeet.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    /** "password" in libargon2's own test vectors: small, so that the test is quick. */
    private static final String SMALL =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @Test
    void verifiesWhatTheReferenceImplementationHashed() {
        assertThat(PasswordHash.verify("password", SMALL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Password", "password ", "passwor"})
    void anyOtherPasswordIsWrong(String password) {
        assertThat(PasswordHash.verify(password, SMALL)).isFalse();
    }

    @Test
    void newHashesVerifyAndUseTheRecommendedCost() {
        String hash = PasswordHash.hash("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.verify("correct horse", hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "secret",
                "{PKCS5S2}0JEn5kcgWfoA9JNLmXdFCHYBRSoAPmJ1kzLGtqCPj3lcbpnQBhQ=",
                "$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ",
                "$argon2id$v=19$m=,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=-1,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=2000000000,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=256,t=99999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=256,t=2,p=1$*$nf65EOgLrQMR/uIPnA4rEg",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=256,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEg"
            })
    void aFormThatIsNotUnderstoodVerifiesNothingAndThrowsNothing(String stored) {
        assertThat(PasswordHash.verify("password", stored)).isFalse();
    }
}
