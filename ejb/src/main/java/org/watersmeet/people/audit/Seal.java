package org.watersmeet.people.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.watersmeet.kernel.Hash;

/**
 * A place in the chain: the hash stands for the record there and all before it.
 *
 * @param position from 1, without gaps
 * @param hash SHA-256, 64 hexadecimal digits
 */
public record Seal(long position, String hash) {

    /** Before the first record. */
    static final Seal NONE = new Seal(0, "0".repeat(64));

    /** The place after this one. */
    Seal next(AuditRecord record) {
        return new Seal(position + 1, HexFormat.of().formatHex(hash(record)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** Each part with its length before it: no two records have the same parts in a row. */
    private byte[] hash(AuditRecord record) {
        MessageDigest digest = Hash.newSha256();
        digest.update(bytes());
        add(digest, record.id());
        add(digest, ChronoUnit.MICROS.between(Instant.EPOCH, record.at()));
        add(digest, record.actor().value());
        add(digest, record.actorName());
        add(digest, record.category());
        add(digest, record.action());
        add(digest, record.objectType());
        add(digest, record.objectId());
        add(digest, record.objectName());
        add(digest, record.address());
        add(digest, record.member());
        add(digest, record.changes().size());
        for (AuditChange change : record.changes()) {
            add(digest, change.name());
            add(digest, change.before());
            add(digest, change.after());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, long number) {
        add(digest, Long.toString(number));
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** Whether the stored hash is this one. */
    boolean is(byte[] stored) {
        return Arrays.equals(stored, bytes());
    }
}
