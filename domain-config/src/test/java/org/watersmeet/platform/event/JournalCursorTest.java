package org.watersmeet.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;

/** Sixteen writers, transactions of random length, some rolled back, and two ways to follow. */
class JournalCursorTest {

    private static final int WRITERS = 16;
    private static final Duration WRITING = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SEED = 20_261_122;

    private final DataSource database = MigratedDatabase.create().application();
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();
    private volatile boolean writing = true;

    @Test
    void cursorOfTransactionAndNumberMissesNothingWhereTheNumberAloneMissesRows() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            Future<List<Long>> byCursor = threads.submit(this::followByCursor);
            Future<List<Long>> byNumber = threads.submit(this::followByNumber);
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(new Random(SEED + i))));
            }
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
            writing = false;

            assertThat(committed).hasSizeGreaterThan(200);
            assertThat(byCursor.get())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(committed);
            Set<Long> missed = new HashSet<>(committed);
            byNumber.get().forEach(missed::remove);
            assertThat(missed).as("rows that reading by number alone missed").isNotEmpty();
        }
    }

    /** Transaction numbers are no text: 1000 comes after 999. */
    @Test
    void orderIsThatOfNumbersWhenTransactionsGetAnotherDigit() throws SQLException {
        MigratedDatabase site = MigratedDatabase.create();
        for (String xid : List.of("998", "99", "1000", "9", "999", "100")) {
            site.run(
                    "insert into journal (xid, kind, subject_id, actor_id)"
                            + " values (?::text::xid8, 'test', 1, 0)",
                    xid);
        }
        List<String> seen = new ArrayList<>();
        JournalReader.Cursor cursor = JournalReader.Cursor.START;
        while (true) {
            List<JournalReader.Entry> next = new JournalReader(site.application()).after(cursor, 2);
            if (next.isEmpty()) {
                break;
            }
            next.forEach(entry -> seen.add(entry.cursor().xid()));
            cursor = next.getLast().cursor();
        }

        assertThat(seen).startsWith("9", "99", "100").endsWith("998", "999", "1000").hasSize(6);
    }

    private Callable<Integer> writer(Random random) {
        return () -> {
            int transactions = 0;
            long deadline = System.nanoTime() + WRITING.toNanos();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                while (System.nanoTime() < deadline) {
                    write(connection, random);
                    transactions++;
                }
            }
            return transactions;
        };
    }

    private void write(Connection connection, Random random)
            throws SQLException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        for (int rows = 1 + random.nextInt(3); rows > 0; rows--) {
            ids.add(insert(connection));
            Thread.sleep(random.nextInt(8));
        }
        if (random.nextInt(5) == 0) {
            connection.rollback();
        } else {
            connection.commit();
            committed.addAll(ids);
        }
    }

    private static long insert(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "insert into journal (kind, subject_id, actor_id)"
                                        + " values ('test', 1, 0) returning id");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Until it has as many rows as were committed: any transaction of the server that still writes
     * (one of the automatic vacuum, say) holds later rows back for a while, never for good.
     */
    private List<Long> followByCursor() throws SQLException {
        JournalReader reader = new JournalReader(database);
        List<Long> seen = new ArrayList<>();
        JournalReader.Cursor cursor = JournalReader.Cursor.START;
        long deadline = System.nanoTime() + WRITING.plus(PATIENCE).toNanos();
        while (System.nanoTime() < deadline) {
            boolean complete = !writing && seen.size() >= committed.size();
            List<JournalReader.Entry> entries = reader.after(cursor, 100);
            for (JournalReader.Entry entry : entries) {
                cursor = entry.cursor();
                seen.add(cursor.id());
            }
            if (complete && entries.isEmpty()) {
                break;
            }
        }
        return seen;
    }

    private List<Long> followByNumber() throws SQLException {
        List<Long> seen = new ArrayList<>(List.of(0L));
        boolean last = false;
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select id from journal where id > ? order by id limit 100")) {
            while (true) {
                statement.setLong(1, seen.getLast());
                int before = seen.size();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        seen.add(rows.getLong(1));
                    }
                }
                if (seen.size() == before && last) {
                    return seen;
                }
                last = seen.size() == before && !writing;
            }
        }
    }
}
