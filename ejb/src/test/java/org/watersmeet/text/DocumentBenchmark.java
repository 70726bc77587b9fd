package org.watersmeet.text;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.TextRenderer;

/**
 * What a body of 100 KB costs, warm: {@code ./mvnw -q -Pbenchmark -pl ejb process-test-classes}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DocumentBenchmark {

    private final HtmlRenderer renderer = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));
    private final String source = body(100_000);
    private final Document document = StorageFormat.decode(source);

    @Benchmark
    public Document parse() {
        return StorageFormat.decode(source);
    }

    @Benchmark
    public String render() {
        return html(document);
    }

    @Benchmark
    public String parseAndRender() {
        return html(StorageFormat.decode(source));
    }

    @Benchmark
    public String write() {
        return StorageFormat.encode(document);
    }

    @Benchmark
    public String plainText() {
        return TextRenderer.render(document);
    }

    private String html(Document rendered) {
        return renderer.render(rendered, new RenderingContext("KEY", "Title", target -> null))
                .html();
    }

    /** Sections as a handbook has them, up to that size in bytes: all of it is ASCII. */
    private static String body(int size) {
        var body = new StringBuilder();
        for (int i = 1; body.length() < size; i++) {
            body.append(SECTION.replace("%N", Integer.toString(i)));
        }
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
