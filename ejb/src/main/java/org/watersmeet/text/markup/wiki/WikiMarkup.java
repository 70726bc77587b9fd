package org.watersmeet.text.markup.wiki;

import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.markup.SourceText;

/**
 * Reads Confluence's wiki markup. Every text is accepted: what is not markup is text. Macros are
 * kept with name, parameters and body, whether they are known or not; no word of a source is lost.
 *
 * <p>Refused is only what is too much, as {@link Problem.LimitExceeded}: {@code
 * document.too-large}, and {@code document.too-deep} for macros in more than {@value
 * MacroTags#MOST_NESTED} others. Time and memory are linear in the length of the source.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-wiki-markup-251003035.html">
 *     Confluence wiki markup</a>
 */
public final class WikiMarkup {

    private WikiMarkup() {}

    /** Reads a source with the {@linkplain DocumentLimits#DEFAULT usual limits}. */
    public static Document decode(String source) {
        return decode(source, DocumentLimits.DEFAULT);
    }

    /** Reads a source; of the limits those on bytes, nodes and cells count here. */
    public static Document decode(String source, DocumentLimits limits) {
        var counts = new Counts(limits);
        WikiText text = MacroTags.replaced(SourceText.of(source, limits), counts);
        return new Document(new BlockParser(text, counts).parse(0, text.length()));
    }
}
