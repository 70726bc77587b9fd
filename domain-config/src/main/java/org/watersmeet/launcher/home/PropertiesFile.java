package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeMap;

/** A small file of properties that readers always see whole: it is replaced, never rewritten. */
final class PropertiesFile {

    private final Path file;

    PropertiesFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The file's properties, none when there is no file. */
    Properties load() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    void store(Properties properties) {
        StringWriter text = new StringWriter();
        new TreeMap<>(properties).forEach((key, value) -> text.write(key + "=" + value + "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh =
                    file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
