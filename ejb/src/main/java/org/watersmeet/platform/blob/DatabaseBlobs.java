package org.watersmeet.platform.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.watersmeet.kernel.Hash;

/**
 * Bytes in rows of 256 KiB. Each row is written and read in a statement of its own, so that neither
 * a slow sender nor a slow reader holds a connection.
 */
final class DatabaseBlobs implements BlobStore {

    /** Never to be changed: it says in which row a byte is. */
    static final int CHUNK = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final BlobRows rows;

    DatabaseBlobs(DataSource dataSource) {
        this.rows = new BlobRows(dataSource);
    }

    @Override
    public BlobWriter receive() {
        return new Writer();
    }

    @Override
    public void copy(Blob blob, long from, long length, OutputStream out) throws IOException {
        long at = from;
        long end = from + length;
        while (at < end) {
            long number = at / CHUNK;
            int skip = (int) (at % CHUNK);
            byte[] chunk = chunk(blob.id(), number);
            if (chunk.length <= skip) {
                throw new EOFException("Blob " + blob.id() + " ends before byte " + at);
            }
            int count = (int) Math.min(chunk.length - skip, end - at);
            out.write(chunk, skip, count);
            at += count;
        }
    }

    /** Empty when there is no such row. */
    private byte[] chunk(long blob, long number) {
        return rows.call(
                "select bytes from blob_chunk where blob_id = ? and number = ?",
                statement -> {
                    statement.setLong(1, blob);
                    statement.setLong(2, number);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? row.getBytes(1) : NOTHING;
                    }
                });
    }

    private final class Writer implements BlobWriter {
        private final long id = rows.begin(BlobPlace.DATABASE);
        private final MessageDigest digest = Hash.newSha256();
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int number;
        private long size;
        private boolean finished;

        @Override
        public void write(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
            size += length;
            int at = 0;
            while (at < length) {
                int count = Math.min(CHUNK - filled, length - at);
                System.arraycopy(bytes, at, chunk, filled, count);
                filled += count;
                at += count;
                if (filled == CHUNK) {
                    store();
                }
            }
        }

        private void store() {
            byte[] bytes = filled == CHUNK ? chunk : Arrays.copyOf(chunk, filled);
            rows.call(
                    "insert into blob_chunk (blob_id, number, bytes) values (?, ?, ?)",
                    statement -> {
                        statement.setLong(1, id);
                        statement.setInt(2, number);
                        statement.setBytes(3, bytes);
                        return statement.executeUpdate();
                    });
            number++;
            filled = 0;
        }

        @Override
        public Blob finish() {
            if (filled > 0) {
                store();
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Blob blob = rows.name(new Blob(id, hash, size, BlobPlace.DATABASE));
            finished = true;
            return blob;
        }

        @Override
        public void close() {
            if (!finished) {
                finished = true;
                rows.drop(id);
            }
        }
    }
}
