package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.attachment.AttachmentLinks;
import org.watersmeet.wiki.attachment.ContainedFiles.ContainedFile;

class AttachmentsMacroTest {

    private static final List<ContainedFile> FILES =
            List.of(file("b.png", 3, 10), file("A.pdf", 1, 30), file("c.png", 2, 20));

    private static ContainedFile file(String name, int changed, long size) {
        Instant then = Instant.EPOCH.plusSeconds(changed);
        var target = new AttachmentLinks.Target("/x", null);
        return new ContainedFile(
                new ContentId(changed), name, 1, then, then, size, new UserId(1), "", target);
    }

    private static List<String> names(List<ContainedFile> files) {
        return files.stream().map(ContainedFile::name).toList();
    }

    @Test
    void filesAreInTheOrderThatIsAskedFor() {
        assertThat(names(FileOrder.sorted(FILES, "name", false)))
                .containsExactly("A.pdf", "b.png", "c.png");
        assertThat(names(FileOrder.sorted(FILES, "date", true)))
                .containsExactly("b.png", "c.png", "A.pdf");
        assertThat(names(FileOrder.sorted(FILES, "size", false)))
                .containsExactly("b.png", "c.png", "A.pdf");
    }

    @Test
    void filesAreChosenByExpressionsOrAsAFileManagerDoes() {
        assertThat(names(FileOrder.matching(FILES, List.of()))).hasSize(3);
        assertThat(names(FileOrder.matching(FILES, List.of("*.png"))))
                .containsExactly("b.png", "c.png");
        assertThat(names(FileOrder.matching(FILES, List.of("A.*", "c\\.png"))))
                .containsExactly("A.pdf", "c.png");
        assertThat(names(FileOrder.matching(FILES, List.of("(")))).isEmpty();
    }
}
