package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.markup.wiki.WikiMarkup;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.LinkResolver;
import org.watersmeet.text.rendering.RenderedBox;
import org.watersmeet.text.rendering.Rendering;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;

/**
 * Runs over real export packages, which are not part of the project; so it runs on demand only:
 *
 * <pre>./mvnw -pl ejb test -Dtest=ExportPackagesCheck -Dexports.dir=DIR</pre>
 *
 * <p>Writes what it counted to {@code target/export-packages.txt}.
 */
class ExportPackagesCheck {

    private final Map<String, Integer> boxes = new TreeMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int bodies;
    private int elements;

    @Test
    void everyBodyComesBackEqualAndIsRendered() throws Exception {
        String directory = System.getProperty("exports.dir");
        assertThat(directory).as("-Dexports.dir").isNotNull();

        ExportPackages.forEachBody(Path.of(directory), ExportPackages.STORAGE, this::check);

        report();
        assertThat(bodies).isPositive();
        assertThat(changed).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(failed).isEmpty();
        assertThat(unknownElements()).isLessThanOrEqualTo(elements / 100);
    }

    /** Every word of a body in wiki markup, but for the signs' own, is in what becomes of it. */
    @Test
    void wikiMarkupKeepsItsWords() throws Exception {
        List<String> lost = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        ExportPackages.forEachBody(
                Path.of(System.getProperty("exports.dir", "")),
                ExportPackages.WIKI,
                (name, body) -> {
                    sources.add(body);
                    String storage = StorageFormat.encode(WikiMarkup.decode(body));
                    assertThat(StorageFormat.encode(StorageFormat.decode(storage)))
                            .isEqualTo(storage);
                    for (String word : body.split("[^\\p{L}\\p{N}]+")) {
                        if (!storage.contains(word) && !word.matches("h[1-6]|bq|nbsp")) {
                            lost.add(name + ": " + word);
                        }
                    }
                });

        assertThat(sources).isNotEmpty();
        assertThat(lost).isEmpty();
    }

    private void check(String name, String body) {
        bodies++;
        Document document;
        try {
            document = StorageFormat.decode(body);
        } catch (Problem problem) {
            refused.add(name + ": " + problem.getMessage());
            return;
        }
        String encoded = StorageFormat.encode(document);
        if (!StorageFormat.canonical(encoded).equals(StorageFormat.canonical(body))) {
            changed.add(name + ": " + body);
        }
        elements += elements(XmlTree.parse(body, DocumentLimits.DEFAULT));
        DocumentWalk.forEach(document, this::countUnknown);
        render(document);
    }

    /** Every element inside an unknown one counts as unknown, too. */
    private void countUnknown(Object node) {
        if (node instanceof Unknown it) {
            int count = elements(XmlTree.parse(it.source(), DocumentLimits.DEFAULT));
            unknown.merge(it.name(), count, Integer::sum);
        }
    }

    private void render(Document document) {
        Rendering rendering =
                new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                        .render(document, new RenderingContext("KEY", "Title", LinkResolver.NONE));
        rendering.failures().forEach(it -> failed.add(it.name() + ": " + it.cause()));
        notices.addAll(Jsoup.parse(rendering.html()).select(".wm-notice").eachText());
        for (RenderedBox box : rendering.boxes()) {
            boxes.merge(box.kind() + " " + box.name(), 1, Integer::sum);
        }
    }

    private int unknownElements() {
        return unknown.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void report() throws IOException {
        Files.writeString(
                Path.of("target", "export-packages.txt"),
                "bodies %d, elements %d, unknown %d %s%nrefused %s%nchanged %s%nboxes %d %s%nfailed %s%nnotices %s%n"
                        .formatted(
                                bodies,
                                elements,
                                unknownElements(),
                                unknown,
                                refused,
                                changed,
                                boxes.values().stream().mapToInt(Integer::intValue).sum(),
                                boxes,
                                failed,
                                notices));
    }

    private static int elements(XmlElement element) {
        int count = 0;
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement inner) {
                count += 1 + elements(inner);
            }
        }
        return count;
    }
}
