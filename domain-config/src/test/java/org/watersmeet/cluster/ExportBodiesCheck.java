package org.watersmeet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Real input: the largest storage bodies of Confluence's own export packages go in through one
 * member's REST interface, come back canonically equal from the other, and show as pages.
 *
 * <p>The packages are not part of this project (LGPL), so no build runs this by itself: {@code
 * ./mvnw verify -Dit.test=ExportBodiesCheck -Dexports.dir=DIR} names a folder of unpacked ones,
 * each with an {@code entities.xml}. The counts go to {@code target/export-bodies.txt}.
 */
@ExtendWith(RunningSite.class)
class ExportBodiesCheck {

    private static final int LARGEST = 30;

    /** A body object of an export: its source in CDATA, and the kind that says storage format. */
    private static final Pattern BODY =
            Pattern.compile(
                    "<object class=\"BodyContent\".*?<property name=\"body\"><!\\[CDATA\\[(.*?)]]></property>"
                            + ".*?<property name=\"bodyType\">2</property>.*?</object>",
                    Pattern.DOTALL);

    private static final Pattern BOX = Pattern.compile("class=\"wm-box[ \"]");

    private final RestClient writer;
    private final RestClient reader;

    ExportBodiesCheck(LaunchedSite site) {
        writer = new RestClient(site.members().get(0), site.administrator());
        reader = new RestClient(site.members().get(1), site.administrator());
    }

    @Test
    void theLargestBodiesOfExportsComeBackEqualAndShow() throws IOException {
        writer.createSpace("EXPORTS");
        List<String> bodies = largest();
        int boxes = 0;

        for (int i = 0; i < bodies.size(); i++) {
            String id = writer.createPage("EXPORTS", "Body " + i, bodies.get(i));
            JsonNode page = reader.get("/rest/api/content/" + id + "?expand=body.storage");
            String stored = page.path("body").path("storage").path("value").asText();
            assertThat(StorageFormat.canonical(stored))
                    .isEqualTo(StorageFormat.canonical(bodies.get(i)));
            boxes += boxesIn(reader.html("/pages/viewpage.action?pageId=" + id));
        }

        assertThat(bodies).hasSize(LARGEST);
        Files.writeString(
                Path.of("target", "export-bodies.txt"),
                "%d bodies stored, equal and shown; %d labelled boxes%n"
                        .formatted(bodies.size(), boxes));
    }

    private static List<String> largest() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("exports.dir")))) {
            return files.filter(file -> file.endsWith("entities.xml"))
                    .flatMap(ExportBodiesCheck::bodies)
                    .filter(body -> body.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\t'))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(LARGEST)
                    .toList();
        }
    }

    /** A CDATA section that held the end mark of one was split by the exporter. */
    private static Stream<String> bodies(Path file) {
        try {
            Matcher matcher = BODY.matcher(Files.readString(file));
            return matcher
                    .results()
                    .map(result -> result.group(1))
                    .map(body -> body.replace("]]]]><![CDATA[>", "]]>").replace("]] >", "]]>"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int boxesIn(String html) {
        return (int) BOX.matcher(html).results().count();
    }
}
