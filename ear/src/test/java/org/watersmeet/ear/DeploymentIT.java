package org.watersmeet.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged EAR: what it carries, and that the same sources make the same bytes. */
class DeploymentIT {

    /** {@code project.build.outputTimestamp}; an entry of a zip keeps it without a zone. */
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 11, 22, 0, 0);

    private static final Archive EAR = Archive.of(Path.of(System.getProperty("watersmeet.ear")));

    @Test
    void carriesExactlyTheReviewedLibraries() throws IOException {
        List<String> carried =
                EAR.inner("lib/.+").stream()
                        .map(library -> library.name().substring("lib/".length()))
                        .sorted()
                        .toList();

        assertThat(carried)
                .as("a new library is reviewed (licence, size, who maintains it) and then listed")
                .isEqualTo(reviewed());
    }

    private static List<String> reviewed() throws IOException {
        try (InputStream in = DeploymentIT.class.getResourceAsStream("/libraries.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void webArchiveCarriesNoLibraryOfItsOwn() {
        Archive war = EAR.inner("watersmeet-web\\.war").getFirst();

        assertThat(war.inner("WEB-INF/lib/.*")).isEmpty();
        assertThat(war.classes()).isNotEmpty();
    }

    @Test
    void everyClassIsThereOnce() {
        Map<String, List<String>> places = new HashMap<>();
        for (Archive part : parts()) {
            part.classes()
                    .forEach(
                            type ->
                                    places.computeIfAbsent(type, name -> new ArrayList<>())
                                            .add(part.name()));
        }

        assertThat(places).hasSizeGreaterThan(500);
        places.values().removeIf(each -> each.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void timesOfEntriesAreFixedSoThatBuildsAreReproducible() {
        List<Archive> ours =
                Stream.concat(
                                Stream.of(EAR),
                                EAR.inner("watersmeet-(ejb\\.jar|web\\.war)").stream())
                        .toList();

        assertThat(ours).hasSize(3);
        for (Archive archive : ours) {
            assertThat(archive.entries())
                    .as(archive.name())
                    .allSatisfy(entry -> assertThat(entry.time()).isEqualTo(BUILT));
        }
    }

    @Test
    void carriesNothingThatTheServerOrTheTestsBring() {
        List<String> foreign =
                parts().stream()
                        .flatMap(part -> part.classes().stream())
                        .filter(
                                type ->
                                        type.matches(
                                                "(jakarta|org/junit|org/assertj|org/hibernate"
                                                        + "|org/infinispan|org/eclipse/persistence"
                                                        + "|com/fasterxml|org/postgresql)/.*"))
                        .toList();

        assertThat(foreign).isEmpty();
    }

    private static List<Archive> parts() {
        return Stream.concat(
                        EAR.inner("lib/.+").stream(),
                        EAR.inner("watersmeet-(ejb\\.jar|web\\.war)").stream())
                .toList();
    }
}
