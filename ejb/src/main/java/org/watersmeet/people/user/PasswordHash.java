package org.watersmeet.people.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the parameters OWASP puts first (19 MiB, 2 passes, 1 lane), in the PHC string form
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Costs a tenth to a quarter of a CPU second:
 * callers limit how many run at a time.
 *
 * <p>Source: OWASP Password Storage Cheat Sheet; RFC 9106.
 */
public final class PasswordHash {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$";

    /**
     * At most 5 digits of memory (97 MiB) and 2 of passes: a row must not be able to stop a member.
     */
    private static final Pattern FORM =
            Pattern.compile(
                    Pattern.quote(PREFIX)
                            + "m=(?<memory>[1-9]\\d{0,4}),t=(?<passes>[1-9]\\d?),p=(?<lanes>[1-9])"
                            + "\\$(?<salt>[A-Za-z0-9+/]{11,})\\$(?<hash>[A-Za-z0-9+/]{11,})");

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Verifying against it takes as long as against a real one: absent accounts are not told apart.
     */
    private static final String NOBODYS = hash("nobody has this password " + RANDOM.nextLong());

    private PasswordHash() {}

    /** A new hash with a new salt. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return PREFIX
                + "m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES)
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash);
    }

    /**
     * Compares in constant time.
     *
     * @param stored a hash of ours, or one as Confluence stores it
     * @return false also for a stored form that is not understood
     */
    public static boolean verify(String password, String stored) {
        return ConfluenceHash.isOne(stored)
                ? ConfluenceHash.verify(password, stored)
                : verifyOwn(password, stored);
    }

    /** Whether the password should be hashed anew once it is known. */
    public static boolean outdated(String stored) {
        return !stored.startsWith(PREFIX);
    }

    private static boolean verifyOwn(String password, String stored) {
        Matcher form = FORM.matcher(stored);
        if (!form.matches()) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(form.group("salt"));
            byte[] expected = Base64.getDecoder().decode(form.group("hash"));
            int memory = Integer.parseInt(form.group("memory"));
            int passes = Integer.parseInt(form.group("passes"));
            int lanes = Integer.parseInt(form.group("lanes"));
            return MessageDigest.isEqual(
                    expected, argon2(password, salt, memory, passes, lanes, expected.length));
        } catch (IllegalArgumentException e) {
            return false; // not base64, or parameters that Argon2 does not have
        }
    }

    /** Spends the time of a verification, for an account that does not exist. */
    public static void spend(String password) {
        verify(password, NOBODYS);
    }

    private static byte[] argon2(
            String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
