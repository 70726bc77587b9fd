package org.watersmeet.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;

class RevisionBytesTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:15:30.123456Z");

    static Stream<Revision> revisions() {
        ContentId content = new ContentId(65_540);
        return Stream.of(
                new Revision(content, 1, "Home", "", UserId.ANONYMOUS, Instant.EPOCH, "", false),
                new Revision(
                        content,
                        Integer.MAX_VALUE,
                        "🎈".repeat(255),
                        "<p>ä\u2028€🎈</p>",
                        new UserId(Long.MAX_VALUE),
                        THEN,
                        "wörk",
                        true),
                // longer than the 65,535 bytes that DataOutput.writeUTF takes
                new Revision(
                        content, 7, "Long", "é".repeat(100_000), new UserId(7), THEN, "", false),
                new Revision(
                        content,
                        8,
                        "Before 1970",
                        "x",
                        new UserId(7),
                        Instant.ofEpochSecond(-1, 1),
                        "",
                        false));
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void whatIsReadIsWhatWasWritten(Revision revision) {
        byte[] bytes = RevisionBytes.write(revision);

        assertThat(RevisionBytes.read(revision.content(), revision.number(), bytes))
                .isEqualTo(revision);
    }
}
