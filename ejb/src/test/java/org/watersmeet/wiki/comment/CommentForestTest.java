package org.watersmeet.wiki.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;

class CommentForestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private static CommentRow comment(long id, long parent) {
        return row(id, parent, false);
    }

    private static CommentRow deleted(long id, long parent) {
        return row(id, parent, true);
    }

    private static CommentRow row(long id, long parent, boolean deleted) {
        UserId author = new UserId(1);
        return new CommentRow(
                new ContentId(id), parent, deleted, 1, author, NOW, author, NOW, List.of(), null);
    }

    /** Threads as "id at its depth", with a bar between. */
    private static String shape(CommentRow... rows) {
        return String.join(
                " | ",
                CommentForest.of(List.of(rows)).stream()
                        .map(
                                thread ->
                                        String.join(
                                                " ",
                                                thread.comments().stream()
                                                        .map(CommentForestTest::shape)
                                                        .toList()))
                        .toList());
    }

    private static String shape(CommentForest.Placed placed) {
        return placed.row().id() + "@" + placed.depth();
    }

    @Test
    void repliesFollowWhatTheyReplyToInTheOrderTheyWereMade() {
        assertThat(shape(comment(1, 0), comment(2, 0), comment(3, 1), comment(4, 3), comment(5, 1)))
                .isEqualTo("1@0 3@1 4@2 5@1 | 2@0");
    }

    @Test
    void deletedCommentStaysOnlyAboveLivingOnes() {
        assertThat(shape(comment(1, 0), deleted(2, 1), comment(3, 2))).isEqualTo("1@0 2@1 3@2");
        assertThat(shape(comment(1, 0), deleted(2, 1), deleted(3, 2))).isEqualTo("1@0");
        assertThat(shape(deleted(1, 0), comment(2, 1))).isEqualTo("1@0 2@1");
        assertThat(shape(deleted(1, 0), comment(2, 0))).isEqualTo("2@0");
        assertThat(shape(deleted(1, 0), deleted(2, 1), comment(3, 1))).isEqualTo("1@0 3@1");
    }

    @Test
    void replyToWhatIsGoneBeginsAThread() {
        assertThat(shape(comment(5, 4), comment(6, 5))).isEqualTo("5@0 6@1");
    }

    @Test
    void deepQuarrelNeedsNoStack() {
        List<CommentRow> rows = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            rows.add(comment(i, i - 1L));
        }

        List<CommentForest.Thread> threads = CommentForest.of(rows);

        assertThat(threads).hasSize(1);
        assertThat(threads.getFirst().comments().getLast().depth()).isEqualTo(4_999);
    }
}
