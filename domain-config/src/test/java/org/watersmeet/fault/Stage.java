package org.watersmeet.fault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens an arena and has a {@link Performance} in it. */
final class Stage {

    private static final List<String> PROPERTIES = List.of("watersmeet.ear", "watersmeet.server");

    private Stage() {}

    /**
     * Tries promises on a new site.
     *
     * @param kind {@code smoke}, {@code full} or {@code mutants}
     * @param reports the folder for what was found and for the log
     */
    static List<Row> perform(String kind, Path reports, List<Promise> promises, long atMostMinutes)
            throws IOException, InterruptedException {
        Path rows = reports.resolve("rows.json");
        Files.deleteIfExists(rows);
        Path log = reports.resolve("log.txt");
        int exit = Arena.run(command(kind, reports, promises), log, atMostMinutes);
        if (exit != 0) {
            throw new IllegalStateException("ended with %d, see %s".formatted(exit, log));
        }
        return new ObjectMapper().readValue(rows.toFile(), new TypeReference<>() {});
    }

    private static List<String> command(String kind, Path reports, List<Promise> promises) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        PROPERTIES.forEach(it -> command.add("-D" + it + "=" + System.getProperty(it)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Performance.class.getName(), kind, reports.toString()));
        promises.stream().map(Promise::name).forEach(command::add);
        return command;
    }
}
