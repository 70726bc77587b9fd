package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.diff.DocumentComparison;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.References;
import org.watersmeet.text.rendering.Rendering;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.ResolvedLink;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Renders a source as a page of a space, and records what it read to do so.
 *
 * <p>Links to pages of the same space are resolved with one query. Links to other spaces lead to
 * the named address whether there is such a page or not: the same rendering serves readers who may
 * and readers who may not see that space, and must tell neither.
 */
@ApplicationScoped
class BodyRendering {

    private final HtmlRenderer renderer = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));

    /** Where the source stands. */
    record Place(SpaceId spaceId, SpaceKey space, String title) {}

    /**
     * What a comparison shows.
     *
     * @param equal whether nothing differs
     * @param coarse whether more is marked than differs
     */
    record ComparedBody(RenderedBody html, boolean equal, boolean coarse) {}

    RenderedEntry render(Place place, String source) {
        Document document = StorageFormat.decode(source);
        SortedSet<String> titles = ownTitles(References.of(document), place.space());
        Map<String, TitlesFragment.Target> found = lookUp(place.spaceId(), titles);
        Rendering rendering = renderer.render(document, context(place, found));
        SortedMap<Long, String> pages = new TreeMap<>();
        found.values().forEach(target -> pages.put(target.id(), target.title()));
        titles.removeIf(title -> found.containsKey(title) && !found.get(title).former());
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        return new RenderedEntry(new RenderedBody(html, rendering.boxes().size()), pages, titles);
    }

    /** Two sources in one, with what differs marked. */
    ComparedBody compare(Place place, String before, String after) {
        ComparedDocument compared =
                DocumentComparison.of(StorageFormat.decode(before), StorageFormat.decode(after));
        References references = References.of(compared.document());
        Map<String, TitlesFragment.Target> found =
                lookUp(place.spaceId(), ownTitles(references, place.space()));
        Rendering rendering = renderer.renderChanges(compared, context(place, found));
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        return new ComparedBody(
                new RenderedBody(html, rendering.boxes().size()),
                compared.equal(),
                compared.coarse());
    }

    private static RenderingContext context(Place place, Map<String, TitlesFragment.Target> found) {
        return new RenderingContext(
                place.space().value(),
                place.title(),
                target -> resolve(target, place.space(), found));
    }

    private static SortedSet<String> ownTitles(References references, SpaceKey own) {
        SortedSet<String> titles = new TreeSet<>();
        for (LinkTarget.Page page : references.pages()) {
            if (isOwn(page.spaceKey(), own)) {
                titles.add(Text.key(page.title()));
            }
        }
        return titles;
    }

    private static Map<String, TitlesFragment.Target> lookUp(
            SpaceId space, SortedSet<String> titles) {
        if (titles.isEmpty()) {
            return Map.of();
        }
        TitlesFragment question = new TitlesFragment(space.value(), new TreeSet<>(titles));
        Map<String, TitlesFragment.Target> found = RequestStamp.current().askAgain(question);
        return found == null ? Map.of() : new HashMap<>(found);
    }

    private static boolean isOwn(@Nullable String key, SpaceKey own) {
        return key == null || new SpaceKey(key).lookup().equals(own.lookup());
    }

    private static @Nullable ResolvedLink resolve(
            LinkTarget target, SpaceKey own, Map<String, TitlesFragment.Target> found) {
        return switch (target) {
            case LinkTarget.Page page -> page(page, own, found);
            case LinkTarget.Space space ->
                    new ResolvedLink("/display/" + encode(space.key()), space.key());
            case LinkTarget.ContentEntity content ->
                    new ResolvedLink(
                            "/pages/viewpage.action?pageId=" + content.id(), "#" + content.id());
            case LinkTarget.BlogPost post -> null;
            case LinkTarget.Attachment attachment -> null;
            case LinkTarget.Url url -> null;
            case LinkTarget.Shortcut shortcut -> null;
            case LinkTarget.User user -> null;
        };
    }

    private static @Nullable ResolvedLink page(
            LinkTarget.Page page, SpaceKey own, Map<String, TitlesFragment.Target> found) {
        if (!isOwn(page.spaceKey(), own)) {
            String key = page.spaceKey() == null ? own.value() : page.spaceKey();
            return new ResolvedLink(byTitle(key, page.title()), page.title());
        }
        TitlesFragment.Target target = found.get(Text.key(page.title()));
        return target == null
                ? null
                : new ResolvedLink(
                        "/spaces/" + encode(own.value()) + "/pages/" + target.id(), page.title());
    }

    /** By the query where a part is no single segment of a path: such addresses are refused. */
    private static String byTitle(String key, String title) {
        return isSegment(key) && isSegment(title)
                ? "/display/" + encode(key) + "/" + encode(title)
                : "/pages/viewpage.action?spaceKey=" + encode(key) + "&title=" + encode(title);
    }

    private static boolean isSegment(String part) {
        return part.indexOf('/') < 0
                && part.indexOf('\\') < 0
                && !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..");
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
