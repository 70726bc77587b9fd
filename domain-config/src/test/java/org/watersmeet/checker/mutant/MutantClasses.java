package org.watersmeet.checker.mutant;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.watersmeet.launcher.home.Folders;

/** Builds a changed class alone, for processes that a test starts without a server. */
public final class MutantClasses {

    private MutantClasses() {}

    /**
     * Compiles the changed class against the class path of this process.
     *
     * @param sources the folder of the sources of the class
     * @param folder is emptied first
     * @return the folder that has to stand before the class path
     * @throws IllegalStateException if the change no longer fits the source
     */
    public static Path build(SourceChange change, Path sources, Path folder) throws IOException {
        Folders.delete(folder);
        Path source = folder.resolve("source").resolve(change.path());
        Files.createDirectories(source.getParent());
        Files.writeString(source, change.applyTo(Files.readString(sources.resolve(change.path()))));
        Path output = Files.createDirectories(folder.resolve("classes"));
        List<Path> classpath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        MutantEars.compile(source, output, classpath);
        return output;
    }
}
