package org.watersmeet.people.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Password hashes as Confluence stores and exports them: {@code {PKCS5S2}} and, in base64, 16 bytes
 * of salt and 32 of PBKDF2 with HMAC-SHA1 after 10,000 rounds. Only verified; the user's next
 * sign-in replaces it by a stronger one.
 */
final class ConfluenceHash {

    private static final String PREFIX = "{PKCS5S2}";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int ROUNDS = 10_000;

    /** 48 bytes are 64 characters without padding. */
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(PREFIX) + "[A-Za-z0-9+/]{64}");

    private ConfluenceHash() {}

    static boolean isOne(String stored) {
        return stored.startsWith(PREFIX);
    }

    /**
     * Compares in constant time.
     *
     * @return false also for a stored form that is not understood
     */
    static boolean verify(String password, String stored) {
        if (!FORM.matcher(stored).matches()) {
            return false;
        }
        byte[] bytes = Base64.getDecoder().decode(stored.substring(PREFIX.length()));
        byte[] salt = Arrays.copyOf(bytes, SALT_BYTES);
        byte[] expected = Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length);
        return MessageDigest.isEqual(expected, pbkdf2(password, salt));
    }

    private static byte[] pbkdf2(String password, byte[] salt) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(); // HMAC-SHA1
        generator.init(password.getBytes(StandardCharsets.UTF_8), salt, ROUNDS);
        KeyParameter key =
                (KeyParameter) generator.generateDerivedMacParameters(HASH_BYTES * Byte.SIZE);
        return key.getKey();
    }
}
