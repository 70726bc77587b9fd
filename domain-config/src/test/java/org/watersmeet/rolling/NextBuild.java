package org.watersmeet.rolling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.watersmeet.checker.mutant.Archive;
import org.watersmeet.checker.mutant.MutantEars;
import org.watersmeet.checker.mutant.SourceChange;

/**
 * Builds that could come after the built one.
 *
 * @param folder where it is made
 */
public record NextBuild(Path ear, Path folder) {

    private static final String EJB_JAR = "watersmeet-ejb.jar";
    private static final String MIGRATIONS = "org/watersmeet/platform/database/migrations/";
    private static final String INDEX = MIGRATIONS + "index.txt";

    /** Starts, says that it is well, and answers the dashboard with an error. */
    public Path sick() throws IOException {
        Path sources = Path.of("..", "ejb", "src", "main", "java");
        Path server = Path.of(System.getProperty("watersmeet.server"));
        return new MutantEars(ear, sources, server, folder)
                .build(
                        "sick",
                        new SourceChange(
                                "org.watersmeet.wiki.space.SpaceService",
                                "return Slice.of(spaces, limit);",
                                "throw new IllegalStateException(\"sick\");"));
    }

    /** Cannot start: its migration names what is not there. */
    public Path broken() throws IOException {
        return with(unique("V901__broken"), "alter table no_such_table add column a int");
    }

    /** Adds a column to the table that is used most, and a table. */
    public Path expanding() throws IOException {
        return with(
                unique("V900__expanding"),
                "alter table content add column if not exists expanded text default 'x';"
                        + " create table if not exists expanded (id bigint primary key)");
    }

    /** A site keeps what ran: another time it must be another migration. */
    private static String unique(String prefix) {
        return prefix + "_" + Long.toString(System.nanoTime(), 36);
    }

    /**
     * @param migration its name without ending, after all others in order
     */
    private Path with(String migration, String sql) throws IOException {
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
