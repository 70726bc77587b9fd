package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * Which build something is of.
 *
 * @param version the Maven version
 * @param commit the short hash of the commit, or {@code unknown} outside a clone
 */
public record Build(String version, String commit) {

    /** The build of this launcher. */
    public static Build ofThisLauncher() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(Objects.requireNonNull(in, "build.properties is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(properties);
    }

    /**
     * The build of an application, as its manifest tells.
     *
     * @throws LauncherFailure if the file is no application of Watersmeet
     */
    public static Build ofApplication(Path ear) {
        try (JarFile file = new JarFile(ear.toFile())) {
            Manifest manifest = file.getManifest();
            String version =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue("Watersmeet-Version");
            if (version != null) {
                String commit = manifest.getMainAttributes().getValue("Watersmeet-Commit");
                return new Build(version, commit == null ? "unknown" : commit);
            }
        } catch (IOException e) {
            throw LauncherFailure.usage(ear + " cannot be read as an EAR: " + e.getMessage());
        }
        throw LauncherFailure.usage(
                ear + " is no EAR of Watersmeet: its manifest has no Watersmeet-Version.");
    }

    /** Version and commit, as {@code status} and the members show it. */
    public String label() {
        return version + "+" + commit;
    }

    /** Whether this build's version is higher; the commit says nothing about order. */
    public boolean newerThan(Build other) {
        return Arrays.compare(numbers(version), numbers(other.version)) > 0;
    }

    private static int[] numbers(String version) {
        String plain = version.replaceFirst("-.*", "");
        return Arrays.stream(plain.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    static Build of(Properties properties) {
        return new Build(
                properties.getProperty("version", "0"),
                properties.getProperty("commit", "unknown"));
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("version", version);
        properties.setProperty("commit", commit);
        return properties;
    }
}
