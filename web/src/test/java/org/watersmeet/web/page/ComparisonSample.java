package org.watersmeet.web.page;

import org.watersmeet.text.diff.DocumentComparison;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.web.RenderedBody;

/** The page with one of everything against an earlier state of it. */
final class ComparisonSample {

    static final RenderedBody BODY = RenderedBody.of(compare());

    private ComparisonSample() {}

    private static String compare() {
        String after = RunbookSample.SOURCE;
        String before =
                after.replace("about two minutes", "five minutes")
                        .replace("<p>Never promote", "<p>Do not promote")
                        .replace("<li>power</li>", "<li>power</li><li>storage</li>")
                        .replace("20:14", "20:10")
                        .replace("<h3>Check</h3>", "<p>Then wait for a minute.</p>")
                        .replace("Two columns", "Columns");
        return RunbookSample.RENDERER
                .renderChanges(
                        DocumentComparison.of(
                                StorageFormat.decode(before), StorageFormat.decode(after)),
                        RunbookSample.PLACE)
                .html();
    }
}
