package org.watersmeet.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Hash;
import org.watersmeet.launcher.database.MigratedDatabase;

/** What every place for bytes keeps. */
abstract class BlobStoreContract {

    private static final int CHUNK = DatabaseBlobs.CHUNK;

    final MigratedDatabase site = MigratedDatabase.create();
    private BlobStore store;

    @BeforeEach
    void openStore() {
        store = store(site.application());
    }

    abstract BlobStore store(DataSource dataSource);

    /** What is kept beside the register: chunks, files. */
    abstract long bytesKept() throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7})
    void whatGoesInComesOut(int size) throws IOException {
        byte[] bytes = bytes(size);

        Blob blob = keep(bytes, 10_000);

        assertThat(blob.size()).isEqualTo(size);
        assertThat(blob.hash()).isEqualTo(HexFormat.of().formatHex(Hash.sha256(bytes)));
        assertThat(read(blob, 0, size)).isEqualTo(bytes);
    }

    @Test
    void anyRangeComesOut() throws IOException {
        byte[] bytes = bytes(2 * CHUNK + 100);
        Blob blob = keep(bytes, CHUNK);
        Random random = new Random(7);

        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - from + 1);
            assertThat(read(blob, from, length))
                    .isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    @Test
    void sameBytesAreKeptOnce() throws Exception {
        byte[] bytes = bytes(CHUNK + 5);
        Blob first = keep(bytes, 1_000);
        long kept = bytesKept();

        Blob second = keep(bytes, 777);

        assertThat(second).isEqualTo(first);
        assertThat(bytesKept()).isEqualTo(kept).isPositive();
        assertThat(site.value("select count(*) from blob")).isEqualTo("1");
    }

    @Test
    void whatIsBrokenOffLeavesNothing() throws Exception {
        try (BlobWriter writer = store.receive()) {
            writer.write(bytes(CHUNK), CHUNK);
            writer.write(bytes(10), 10);
        }

        assertThat(site.value("select count(*) from blob")).isEqualTo("0");
        assertThat(bytesKept()).isZero();
    }

    /** What a member leaves that is killed while it receives. */
    @Test
    void whatIsBeingReceivedHasNoName() throws Exception {
        BlobWriter writer = store.receive();
        writer.write(bytes(CHUNK), CHUNK);

        assertThat(site.value("select count(*) from blob where hash is null")).isEqualTo("1");
        assertThat(site.value("select count(*) from blob where hash is not null")).isEqualTo("0");
    }

    @Test
    void restOfAKilledUploadIsRemovedADayLater() throws Exception {
        BlobWriter writer = store.receive();
        writer.write(bytes(CHUNK), CHUNK);
        assertThat(bytesKept()).isPositive();

        purge();
        assertThat(site.value("select count(*) from blob")).isEqualTo("1");
        site.run("update blob set started_at = now() - interval '25 hours'");
        purge();

        assertThat(site.value("select count(*) from blob")).isEqualTo("0");
        assertThat(bytesKept()).isZero();
    }

    @Test
    void whatNothingNamesIsRemovedADayLater() throws Exception {
        Blob blob = keep(bytes(100), 100);
        site.run("update blob set unused_since = now() - interval '23 hours'");
        purge();
        assertThat(read(blob, 0, 100)).isEqualTo(bytes(100));

        site.run("update blob set unused_since = now() - interval '25 hours'");
        purge();

        assertThat(bytesKept()).isZero();
        assertThatThrownBy(() -> read(blob, 0, 100)).isInstanceOf(IOException.class);
    }

    @Test
    void sendingItAgainKeepsItForAnotherDay() throws Exception {
        keep(bytes(100), 100);
        site.run("update blob set unused_since = now() - interval '25 hours'");

        Blob again = keep(bytes(100), 100);
        purge();

        assertThat(read(again, 0, 100)).isEqualTo(bytes(100));
    }

    /** One transaction took the last name away while another one was giving a new one. */
    @Test
    void whatIsMarkedAndHasANameStays() throws Exception {
        Blob blob = keep(bytes(100), 100);
        name(blob);
        site.run("update blob set unused_since = now() - interval '25 hours'");

        purge();

        assertThat(read(blob, 0, 100)).isEqualTo(bytes(100));
        assertThat(site.value("select unused_since from blob")).isEqualTo("null");
    }

    private void name(Blob blob) throws SQLException {
        site.run(
                "insert into space (id, key, key_lookup, name, creator_id) values (1, 'S', 's', 'S', 1)");
        site.run(
                """
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                values (2, 'PAGE', 1, null, 'P', 'p', 'CURRENT', 1, 1, now(), 1, now()),
                       (3, 'ATTACHMENT', 1, 2, 'f', 'f', 'CURRENT', 1, 1, now(), 1, now())""");
        site.run(
                """
                insert into attachment_revision
                       (content_id, number, name, media_type, blob_id, author_id, created_at)
                values (3, 1, 'f', 'text/plain', ?, 1, now())""",
                blob.id());
    }

    @Test
    void missingEndIsAnErrorAndNotAShortFile() throws Exception {
        Blob blob = keep(bytes(100), 100);
        Blob longer = new Blob(blob.id(), blob.hash(), 200, blob.place());

        assertThatThrownBy(() -> read(longer, 0, 200)).isInstanceOf(EOFException.class);
    }

    final void purge() throws SQLException {
        PurgeBlobs job = new PurgeBlobs();
        job.blobs = blobs();
        try (Connection connection = site.application().getConnection()) {
            connection.setAutoCommit(false);
            job.run(connection);
            connection.commit();
        }
    }

    /** As the job sees it. */
    abstract Blobs blobs();

    final Blob keep(byte[] bytes, int step) throws IOException {
        try (BlobWriter writer = store.receive()) {
            for (int at = 0; at < bytes.length; at += step) {
                byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + step));
                writer.write(part, part.length);
            }
            return writer.finish();
        }
    }

    final byte[] read(Blob blob, long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copy(blob, from, length, out);
        return out.toByteArray();
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
