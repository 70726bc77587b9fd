package org.watersmeet.text.rendering;

import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.document.Document;

/**
 * Writes documents as the HTML that readers see. Whatever a document holds, the result is a
 * well-formed fragment without scripts, event handlers or addresses that run something; what can
 * not be shown is a labelled box with its source. Classes begin with {@code wm-}.
 *
 * <pre>{@code
 * References references = References.of(document);
 * LinkResolver links = lookUp(references); // one query for all
 * Rendering page = new HtmlRenderer(RenderingTexts.of(locale))
 *         .render(document, new RenderingContext("KEY", "Title", links));
 * }</pre>
 *
 * <p>Immutable, for any number of threads. Linear in the size of the document.
 */
public final class HtmlRenderer {

    private final RenderingTexts texts;

    public HtmlRenderer(RenderingTexts texts) {
        this.texts = texts;
    }

    /** Writes a document as it is seen at the place the context names. Never refuses. */
    public Rendering render(Document document, RenderingContext context) {
        return new HtmlRendering(texts, context, ComparedDocument.unchanged(document)).render();
    }

    /**
     * Writes two documents as one in which the differences are marked and long unchanged stretches
     * folded away. Never refuses.
     */
    public Rendering renderChanges(ComparedDocument compared, RenderingContext context) {
        return new HtmlRendering(texts, context, compared).renderChanges();
    }
}
