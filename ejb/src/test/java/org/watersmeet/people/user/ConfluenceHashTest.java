package org.watersmeet.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluenceHashTest {

    /** From Atlassian's guide to recovering an administrator: the password is {@code Ab123456}. */
    private static final String PUBLISHED =
            "{PKCS5S2}ltrb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/kF";

    /** By Python's {@code hashlib.pbkdf2_hmac("sha1", …, b"0123456789abcdef", 10000, 32)}. */
    private static final String UMLAUTS =
            "{PKCS5S2}MDEyMzQ1Njc4OWFiY2RlZhvx0N9ApjoTYCHSN2Ls+OcXpHJHg25teUFEhusIiQn4";

    @Test
    void publishedHashIsThatOfItsPasswordAlone() {
        assertThat(PasswordHash.verify("Ab123456", PUBLISHED)).isTrue();
        assertThat(PasswordHash.verify("ab123456", PUBLISHED)).isFalse();
        assertThat(PasswordHash.verify("", PUBLISHED)).isFalse();
    }

    @Test
    void charactersAreHashedAsUtf8() {
        assertThat(PasswordHash.verify("größer €5 😀", UMLAUTS)).isTrue();
    }

    @Test
    void itIsToBeReplacedAndOurOwnIsNot() {
        assertThat(PasswordHash.outdated(PUBLISHED)).isTrue();
        assertThat(PasswordHash.outdated(PasswordHash.hash("Ab123456"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{PKCS5S2}",
                "{PKCS5S2}ltrb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/k",
                "{PKCS5S2}ltrb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/k=",
                "{pkcs5s2}ltrb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/kF",
                "{PKCS5S2}!trb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/kF"
            })
    void brokenHashesAreNobodys(String stored) {
        assertThat(PasswordHash.verify("Ab123456", stored)).isFalse();
    }
}
