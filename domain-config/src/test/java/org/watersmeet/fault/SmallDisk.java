package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.site.Site;

/** A disk with little room: a file with a file system, mounted in the arena, and gone with it. */
final class SmallDisk {

    private static final int BLOCK = 4096;

    private final Path folder;
    private final Path image;
    private final Path filler;

    private SmallDisk(Path folder, Path image) {
        this.folder = folder;
        this.image = image;
        this.filler = folder.resolve("filler");
    }

    /** A new one in the place of a folder that is empty or not there. */
    static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path image = Path.of("target", "promises-" + folder.getFileName() + ".img");
        Files.deleteIfExists(image);
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        SmallDisk disk = new SmallDisk(folder, image);
        disk.mount();
        Files.deleteIfExists(folder.resolve("lost+found"));
        return disk;
    }

    /**
     * One for the database, data and log of writes. Stops it meanwhile; returns when it runs again.
     */
    static SmallDisk under(FaultySite site, int megabytes)
            throws IOException, InterruptedException {
        site.launched().stop(Site.DATABASE);
        Path data = Home.at(site.home()).database();
        Path aside = data.resolveSibling("database.aside");
        Files.move(data, aside);
        SmallDisk disk = at(data, megabytes);
        run("cp", "-a", aside + "/.", data + "/");
        Folders.delete(aside);
        site.launched().start(Site.DATABASE);
        return disk;
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

    /** From now on, or no longer, nothing can be written there. Nobody may be writing just now. */
    void readOnly(boolean now) throws IOException, InterruptedException {
        run("mount", "-o", now ? "remount,ro" : "remount,rw", folder.toString());
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", "loop", image.toString(), folder.toString());
    }

    /**
     * What a loss of power does to the database, if this disk is the database's: what nobody had
     * told the system to write to the disk is gone. First nobody hears any answer of it more.
     */
    void cutPower(FaultySite site) throws IOException, InterruptedException {
        site.wires().blackHoleDatabase();
        FaultySite.Paused standing = site.pause(Site.DATABASE);
        Path written = image.resolveSibling(image.getFileName() + ".written");
        run("cp", "--sparse=always", image.toString(), written.toString());
        standing.resume();
        site.launched().stop(Site.DATABASE);
        run("umount", folder.toString());
        Files.move(written, image, StandardCopyOption.REPLACE_EXISTING);
        mount();
        site.wires().heal();
        site.launched().start(Site.DATABASE);
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
