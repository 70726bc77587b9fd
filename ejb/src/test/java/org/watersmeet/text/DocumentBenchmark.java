package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.TextRenderer;

/**
 * What a body of 100 KB costs, warm. Runs on demand only, since it measures the machine as well:
 *
 * <pre>./mvnw -pl ejb test -Dtest=DocumentBenchmark</pre>
 *
 * <p>Writes medians and slowest tenths to {@code target/document-benchmark.txt}.
 */
class DocumentBenchmark {

    private static final int WARM_UP = 400;
    private static final int MEASURED = 400;

    private final HtmlRenderer renderer = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));
    private final StringBuilder report = new StringBuilder();
    private int bytes; // so that no result is thrown away

    @Test
    void costOfABodyOf100Kilobytes() throws IOException {
        String source = body(100_000);
        Document document = StorageFormat.decode(source);
        report.append("body %d bytes%n".formatted(source.length()));

        measure("parse", () -> StorageFormat.decode(source).content().size());
        measure("render", () -> html(document).length());
        measure("parse and render", () -> html(StorageFormat.decode(source)).length());
        measure("write", () -> StorageFormat.encode(document).length());
        measure("plain text", () -> TextRenderer.render(document).length());

        assertThat(bytes).isPositive();
        Files.writeString(Path.of("target", "document-benchmark.txt"), report);
    }

    private String html(Document document) {
        return renderer.render(document, new RenderingContext("KEY", "Title", target -> null))
                .html();
    }

    private void measure(String what, Supplier<Integer> work) {
        for (int i = 0; i < WARM_UP; i++) {
            bytes += work.get();
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            bytes += work.get();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        report.append(
                "%-18s median %.2f ms, 9 of 10 within %.2f ms%n"
                        .formatted(
                                what, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 9 / 10] / 1e6));
    }

    /** Sections as a handbook has them, up to that size. */
    private static String body(int size) {
        var body = new StringBuilder();
        for (int i = 1; body.length() < size; i++) {
            body.append(SECTION.replace("%N", Integer.toString(i)));
        }
        assertThat(body.toString().getBytes(StandardCharsets.UTF_8)).hasSize(body.length());
        return body.toString();
    }

    private static final String SECTION =
            """
            <h2>Section %N</h2>
            <p>The <strong>river</strong> of section %N meets <em>the other one</em> near \
            <ac:link><ri:page ri:content-title="Town %N"/></ac:link>; see \
            <a href="https://example.org/maps?town=%N&amp;scale=1">the map</a>.</p>
            <ul><li>First of %N</li><li>Second<ul><li>Below it</li><li>And so on</li></ul></li></ul>
            <table><colgroup><col/><col style="width: 200px;"/></colgroup><tbody>
            <tr><th>Name</th><th>Depth</th></tr>
            <tr><td>Upper</td><td style="text-align: right;">%N m</td></tr>
            <tr><td colspan="2"><p>Measured in <time datetime="2026-01-02"/> &nbsp;</p></td></tr>
            </tbody></table>
            <ac:structured-macro ac:name="info"><ac:parameter ac:name="title">Mind %N</ac:parameter>\
            <ac:rich-text-body><p>The water is <ac:structured-macro ac:name="status">\
            <ac:parameter ac:name="colour">Blue</ac:parameter><ac:parameter ac:name="title">cold\
            </ac:parameter></ac:structured-macro>.</p></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter>\
            <ac:plain-text-body><![CDATA[int depth(int n) { return n * %N; } // metres]]>\
            </ac:plain-text-body></ac:structured-macro>
            <ac:task-list><ac:task><ac:task-id>%N</ac:task-id><ac:task-status>incomplete\
            </ac:task-status><ac:task-body>Measure again</ac:task-body></ac:task></ac:task-list>
            """;
}
