package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.site.Site;

/**
 * A disk of its own for the database, data and log of writes: a file with a file system, mounted in
 * the arena, and gone with it.
 */
final class SmallDisk {

    private static final Path IMAGE = Path.of("target", "promises-disk.img").toAbsolutePath();

    private static final int BLOCK = 4096;

    private final Path filler;

    private SmallDisk(Path filler) {
        this.filler = filler;
    }

    /** Moves the database there. Stops it meanwhile; returns when it runs again. */
    static SmallDisk under(FaultySite site, int megabytes)
            throws IOException, InterruptedException {
        site.launched().stop(Site.DATABASE);
        Path data = Home.at(site.home()).database();
        Path aside = data.resolveSibling("database.aside");
        Files.move(data, aside);
        Files.createDirectory(data);
        Files.deleteIfExists(IMAGE);
        run("truncate", "-s", megabytes + "M", IMAGE.toString());
        run("mkfs.ext4", "-q", "-F", "-m", "0", IMAGE.toString());
        run("mount", "-o", "loop", IMAGE.toString(), data.toString());
        Files.deleteIfExists(data.resolve("lost+found"));
        run("cp", "-a", aside + "/.", data + "/");
        Folders.delete(aside);
        site.launched().start(Site.DATABASE);
        return new SmallDisk(data.resolve("filler"));
    }

    /** From now on there is no room left: large files first, then smaller ones into the gaps. */
    void fill() throws IOException, InterruptedException {
        Files.createDirectory(filler);
        long size = Files.getFileStore(filler).getUsableSpace();
        for (int number = 0; size >= BLOCK; number++) {
            Path file = filler.resolve(Integer.toString(number));
            if (!succeeds("fallocate", "-l", Long.toString(size), file.toString())) {
                Files.deleteIfExists(file);
                size /= 2;
            }
        }
    }

    /** There is room again. */
    void empty() {
        Folders.delete(filler);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (!succeeds(command)) {
            throw new IllegalStateException(List.of(command) + " failed");
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor()
                == 0;
    }
}
