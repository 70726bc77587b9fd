package org.watersmeet.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.ResolvedLink;
import org.watersmeet.text.rendering.TaskBoxes;
import org.watersmeet.web.RenderedBody;

/** A page with one of everything, as the wiki's own renderer writes it. */
final class RunbookSample {

    static final HtmlRenderer RENDERER = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));
    static final RenderingContext PLACE =
            new RenderingContext(
                    "OPS",
                    "Database failover",
                    RunbookSample::resolve,
                    new TaskBoxes("tasks-1", "21/7"));
    static final String SOURCE = read();
    static final RenderedBody BODY =
            RenderedBody.of(RENDERER.render(StorageFormat.decode(SOURCE), PLACE).html());

    private RunbookSample() {}

    private static String read() {
        try (InputStream source = RunbookSample.class.getResourceAsStream("runbook.xhtml")) {
            if (source == null) {
                throw new IllegalStateException("runbook.xhtml is not there");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable ResolvedLink resolve(LinkTarget target) {
        return target.toString().contains("Dashboards")
                ? new ResolvedLink("/display/OPS/Dashboards", "Dashboards")
                : null;
    }
}
