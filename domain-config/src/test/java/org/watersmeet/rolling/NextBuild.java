package org.watersmeet.rolling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.watersmeet.checker.mutant.Archive;

/**
 * The built application with one more migration, as the build after it would have.
 *
 * @param folder where it is made
 */
public record NextBuild(Path ear, Path folder) {

    private static final String EJB_JAR = "watersmeet-ejb.jar";
    private static final String MIGRATIONS = "org/watersmeet/platform/database/migrations/";
    private static final String INDEX = MIGRATIONS + "index.txt";

    /**
     * @param migration its name without ending, after all others in order
     */
    public Path with(String migration, String sql) throws IOException {
        Path place = Files.createDirectories(folder.resolve(migration));
        Path before = place.resolve("before.jar");
        Files.write(before, new Archive(ear).read(EJB_JAR));
        String name = migration + ".sql";
        String index = new String(new Archive(before).read(INDEX), StandardCharsets.UTF_8);
        Path jar = place.resolve(EJB_JAR);
        new Archive(before)
                .copyTo(
                        jar,
                        Map.of(
                                INDEX,
                                (index.stripTrailing() + "\n" + name + "\n")
                                        .getBytes(StandardCharsets.UTF_8)),
                        Map.of(MIGRATIONS + name, sql.getBytes(StandardCharsets.UTF_8)));
        Path next = place.resolve("watersmeet.ear");
        new Archive(ear).copyTo(next, Map.of(EJB_JAR, Files.readAllBytes(jar)));
        return next;
    }
}
