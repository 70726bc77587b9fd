package org.watersmeet.text.diff;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;

/** Compares sources, and reads the HTML of what was found. */
final class Comparisons {

    private static final HtmlRenderer RENDERER =
            new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));
    private static final RenderingContext PLACE =
            new RenderingContext("DOC", "Page", target -> null);

    private Comparisons() {}

    static ComparedDocument compare(String before, String after) {
        return DocumentComparison.of(StorageFormat.decode(before), StorageFormat.decode(after));
    }

    /** The HTML of the differences without the hidden words. */
    static String html(String before, String after) {
        Document page = page(compare(before, after));
        return page.body().html();
    }

    private static Document page(ComparedDocument compared) {
        return parsed(RENDERER.renderChanges(compared, PLACE).html());
    }

    /** The blocks and the text that stay when everything with the class is left out. */
    static String side(ComparedDocument compared, String without) {
        Document page = page(compared);
        page.select("." + without).remove();
        page.select("details.wm-diff-unchanged > summary").remove();
        return outline(page);
    }

    /** The blocks and the text of a source. */
    static String outline(String source) {
        return outline(parsed(RENDERER.render(StorageFormat.decode(source), PLACE).html()));
    }

    private static Document parsed(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select(".wm-diff-label").remove();
        // A table of contents repeats the headings, the deleted ones too.
        page.select(".wm-toc").remove();
        return page;
    }

    private static String outline(Document page) {
        var outline = new StringBuilder();
        page.select("p, h1, h2, h3, h4, h5, h6, li, tr, td, th, blockquote, hr, pre")
                .forEach(block -> outline.append(line(block)));
        return outline.append(page.body().text().replace(" ", "")).toString();
    }

    private static String line(Element block) {
        return block.tagName() + "\n";
    }
}
