package org.watersmeet.people.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;

/**
 * Remembers for at most 10 minutes (the cache's lifespan) that a Basic password was right, because
 * a program sends it with each request and Argon2id costs a quarter of a second.
 *
 * <p>What is kept is an HMAC under a key of this process, valid only while the stamp shows the same
 * credential version: after a change of the password no proof counts, on any member.
 */
final class PasswordProofs {

    private static final SecretKeySpec KEY = newKey();

    /** Whose proof it is. */
    record Name(long userId, long credentialVersion) {}

    private final Function<Name, byte @Nullable []> known;
    private final BiConsumer<Name, byte[]> remember;

    PasswordProofs(Function<Name, byte @Nullable []> known, BiConsumer<Name, byte[]> remember) {
        this.known = known;
        this.remember = remember;
    }

    static PasswordProofs ofMember() {
        NamedCache<Name, byte[]> cache = Caches.PASSWORD_PROOF.typed();
        return new PasswordProofs(cache::get, cache::put);
    }

    private static SecretKeySpec newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, "HmacSHA256");
    }

    boolean proven(UserId user, long credentialVersion, String password) {
        byte[] proof = known.apply(new Name(user.value(), credentialVersion));
        return proof != null && MessageDigest.isEqual(proof, hmac(password));
    }

    void remember(UserId user, long credentialVersion, String password) {
        remember.accept(new Name(user.value(), credentialVersion), hmac(password));
    }

    /** Stands for the password in this process, and is worth nothing elsewhere. */
    static byte[] hmac(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
