package org.watersmeet.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watersmeet.launcher.console.LauncherFailure;

/** Every byte of a backup counts. */
class ArchiveTest {

    private final Path folder;

    ArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve("a.backup");
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            archive.add(Backup.HEADER, "format=1\n".getBytes(StandardCharsets.UTF_8));
            archive.addFolder("database");
            archive.add(name, 5, new ByteArrayInputStream(new byte[] {1, 2, 3}));
            archive.finish();
            archive.publish();
        }
        return file;
    }

    @Test
    void whatWasWrittenIsReadBackPaddedToItsSize() throws IOException {
        Path file = written("database/x");

        assertThat(new ArchiveReader(file).header()).containsEntry("format", "1");
        assertThat(new ArchiveReader(file).verify()).isEqualTo(14);
        new ArchiveReader(file).extract(folder.resolve("out"));

        assertThat(folder.resolve("out/database/x")).hasBinaryContent(new byte[] {1, 2, 3, 0, 0});
        assertThat(folder.resolve("a.backup.part")).doesNotExist();
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        Path file = written("../outside");

        assertThatThrownBy(() -> new ArchiveReader(file).extract(folder.resolve("out")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("lies outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void eachTruncationIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written("database/x"));
        Path cut = folder.resolve("cut");

        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new ArchiveReader(cut).verify())
                    .isInstanceOf(LauncherFailure.class);
        }
    }

    @Test
    void archiveThatIsNotFinishedLeavesNothing() throws IOException {
        Path file = folder.resolve("b.backup");
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            archive.add("database/x", new byte[] {1});
        }

        assertThat(folder).isEmptyDirectory();
    }
}
