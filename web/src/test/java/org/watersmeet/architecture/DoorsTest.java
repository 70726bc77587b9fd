package org.watersmeet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The matrix of doors and roles names every door. A new one needs a row there: who may pass, and a
 * request that fits. {@code EndpointMatrixIT} then asks it as each role.
 */
class DoorsTest {

    private static final Path MATRIX =
            Path.of("..", "domain-config", "src/test/resources/org/watersmeet/doors/matrix.txt");

    private static List<String[]> rows() throws IOException {
        try (var lines = Files.lines(MATRIX)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ?\\| ?", -1))
                    .toList();
        }
    }

    @Test
    void eachDoorHasARowAndEachRowADoor() throws IOException {
        Set<String> named =
                rows().stream()
                        .map(row -> row[0].strip())
                        .filter(door -> !door.endsWith("/*"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isEqualTo(Doors.all().collect(Collectors.toCollection(TreeSet::new)))
                .hasSizeGreaterThan(200);
    }

    @Test
    void eachServletThatServesAPrefixHasRowsOfAddressesItTakes() throws IOException {
        Set<String> prefixes = Doors.prefixes().collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        for (String[] row : rows()) {
            String[] door = row[0].strip().split(" ");
            if (door[1].endsWith("/*")) {
                named.add(door[1]);
                String address = row[2].strip().replaceFirst("\\?.*", "");
                assertThat(Doors.takes(door[1], door[0], address)).as(row[0] + address).isTrue();
            }
        }

        assertThat(named).isEqualTo(prefixes);
    }
}
