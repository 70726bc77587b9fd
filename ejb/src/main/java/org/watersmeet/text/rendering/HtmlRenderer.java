package org.watersmeet.text.rendering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.macro.MacroDefinition;

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

    private final Settings settings;

    /**
     * What all renderings of a renderer share.
     *
     * @param written the macros that are written with the document, by name
     * @param filled the macros that are filled for each reader, by name
     */
    record Settings(
            RenderingTexts texts,
            Map<String, StaticMacro> written,
            Map<String, MacroDefinition> filled,
            RenderBudget budget) {}

    /** A renderer to whom macros that ask the wiki are unknown. */
    public HtmlRenderer(RenderingTexts texts) {
        this(texts, List.of(), RenderBudget.DEFAULT);
    }

    /**
     * @param filled macros that are not written but become slots, to be filled for each reader
     */
    public HtmlRenderer(
            RenderingTexts texts, Collection<MacroDefinition> filled, RenderBudget budget) {
        this(
                new Settings(
                        texts,
                        StaticMacros.byName(),
                        filled.stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                MacroDefinition::name, Function.identity())),
                        budget));
    }

    HtmlRenderer(Settings settings) {
        this.settings = settings;
    }

    /** Writes a document as it is seen at the place the context names. Never refuses. */
    public Rendering render(Document document, RenderingContext context) {
        return new HtmlRendering(settings, context, ComparedDocument.unchanged(document)).render();
    }

    /**
     * Writes two documents as one in which the differences are marked and long unchanged stretches
     * folded away. Never refuses; has no slots.
     */
    public Rendering renderChanges(ComparedDocument compared, RenderingContext context) {
        return new HtmlRendering(settings, context, compared).renderChanges();
    }
}
