package org.watersmeet.wiki.page;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.user.NamedUsersFragment;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.diff.DocumentComparison;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.FailedMacro;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.LinkResolver;
import org.watersmeet.text.rendering.References;
import org.watersmeet.text.rendering.RenderBudget;
import org.watersmeet.text.rendering.RenderedSlot;
import org.watersmeet.text.rendering.Rendering;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.ResolvedLink;
import org.watersmeet.wiki.attachment.AttachmentLinks;
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

    private static final RenderingTexts TEXTS = RenderingTexts.of(Locale.ENGLISH);
    private static final Counter BODIES = Metrics.counter("wiki.rendering.bodies");
    private static final Counter FAILURES = Metrics.counter("wiki.rendering.failures");

    private static final Pattern DAY = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");

    @Inject Slots slots;
    @Inject AttachmentLinks attachments;

    private HtmlRenderer renderer = new HtmlRenderer(TEXTS);

    @PostConstruct
    void learnMacros() {
        renderer = new HtmlRenderer(TEXTS, slots.definitions(), RenderBudget.DEFAULT);
    }

    /**
     * A body to render.
     *
     * @param revision the page's revision it is, or is a part of; 0 for any other text
     */
    record Part(SlotPlace place, int revision, Document document) {}

    /** What texts name, as far as there is such a thing. */
    private record Found(
            Map<TitlesFragment.Name, TitlesFragment.Target> pages,
            Map<UserReference, String> people) {}

    /** What the links of one text lead to. */
    private record Targets(SlotPlace place, int revision, Found found, FileLinks files)
            implements LinkResolver {

        @Override
        public @Nullable ResolvedLink resolve(LinkTarget target) {
            return target instanceof LinkTarget.Attachment file
                    ? files.resolve(file)
                    : BodyRendering.resolve(target, place, found);
        }

        @Override
        public @Nullable String whereToAdd(LinkTarget.Attachment missing) {
            return files.whereToAdd(missing);
        }
    }

    /**
     * What a comparison shows.
     *
     * @param equal whether nothing differs
     * @param coarse whether more is marked than differs
     */
    record ComparedBody(RenderedBody html, boolean equal, boolean coarse) {}

    RenderedEntry render(SlotPlace place, int revision, String source) {
        return render(List.of(new Part(place, revision, StorageFormat.decode(source)))).getFirst();
    }

    /** The same for many; what all of them link to is looked up with one query. */
    List<RenderedEntry> render(List<Part> parts) {
        SortedSet<TitlesFragment.Name> names = new TreeSet<>();
        SortedSet<UserReference> people = new TreeSet<>();
        for (Part part : parts) {
            References references = References.of(part.document());
            names.addAll(ownNames(references, part.place()));
            people.addAll(namings(references));
        }
        Found found = lookUp(names, people);
        List<FileLinks> files =
                parts.stream()
                        .map(it -> files(References.of(it.document()), it.place(), found.pages()))
                        .toList();
        List<FileLinks> known = FileLinks.lookedUp(files, attachments);
        List<RenderedEntry> rendered = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Targets targets = new Targets(part.place(), part.revision(), found, known.get(i));
            rendered.add(render(part.document(), targets));
        }
        return rendered;
    }

    private static FileLinks files(
            References references,
            SlotPlace place,
            Map<TitlesFragment.Name, TitlesFragment.Target> found) {
        ContentId own = place.content();
        return FileLinks.in(
                references,
                own == null ? 0 : own.value(),
                place.space(),
                page -> {
                    TitlesFragment.Target target = found.get(name(page, place));
                    return target == null ? 0 : target.id();
                });
    }

    private RenderedEntry render(Document document, Targets targets) {
        SlotPlace place = targets.place();
        Rendering rendering = renderer.render(document, context(targets));
        BODIES.increment();
        for (FailedMacro failed : rendering.failures()) {
            FAILURES.increment();
            String content = String.valueOf(place.content());
            RenderingLog.LOG.macroFailed(failed.name(), content, failed.cause());
        }
        SortedMap<Long, String> pages = new TreeMap<>();
        SortedSet<TitlesFragment.Name> missing = new TreeSet<>();
        References references = References.of(document);
        for (TitlesFragment.Name name : ownNames(references, place)) {
            TitlesFragment.Target target = targets.found().pages().get(name);
            if (target == null || target.former()) {
                missing.add(name);
            }
            if (target != null) {
                pages.put(target.id(), target.title());
            }
        }
        SortedMap<UserReference, String> people = new TreeMap<>();
        for (UserReference naming : namings(references)) {
            people.put(naming, targets.found().people().getOrDefault(naming, ""));
        }
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        RenderedBody body = new RenderedBody(html, rendering.boxes().size());
        Dependencies read = new Dependencies(pages, missing, targets.files().epochs(), people);
        return new RenderedEntry(body, read, slots(rendering));
    }

    /** The rendering counts in characters, what is cached in bytes. */
    private static List<BodySlot> slots(Rendering rendering) {
        List<BodySlot> slots = new ArrayList<>(rendering.slots().size());
        int characters = 0;
        int bytes = 0;
        for (RenderedSlot slot : rendering.slots()) {
            String between = rendering.html().substring(characters, slot.offset());
            characters = slot.offset();
            bytes += between.getBytes(StandardCharsets.UTF_8).length;
            slots.add(BodySlot.of(bytes, slot.call()));
        }
        return slots;
    }

    /**
     * A source as a body that stands in no space: links by name are shown as missing, macros that
     * ask the wiki as boxes.
     */
    static RenderedBody nowhere(String source) {
        Rendering rendering =
                new HtmlRenderer(TEXTS)
                        .render(
                                StorageFormat.decode(source),
                                new RenderingContext("", "", LinkResolver.NONE));
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        return new RenderedBody(html, rendering.boxes().size());
    }

    /** Two sources in one, with what differs marked. */
    ComparedBody compare(SlotPlace place, String before, String after) {
        ComparedDocument compared =
                DocumentComparison.of(StorageFormat.decode(before), StorageFormat.decode(after));
        References references = References.of(compared.document());
        Found found = lookUp(ownNames(references, place), namings(references));
        List<FileLinks> files =
                FileLinks.lookedUp(List.of(files(references, place, found.pages())), attachments);
        Targets targets = new Targets(place, 0, found, files.getFirst());
        Rendering rendering = renderer.renderChanges(compared, context(targets));
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        return new ComparedBody(
                new RenderedBody(html, rendering.boxes().size()),
                compared.equal(),
                compared.coarse());
    }

    private static RenderingContext context(Targets targets) {
        SlotPlace place = targets.place();
        return new RenderingContext(
                place.space().value(),
                place.title(),
                targets,
                TaskForm.boxes(place.spaceId(), place.content(), targets.revision()));
    }

    private static SortedSet<TitlesFragment.Name> ownNames(References references, SlotPlace place) {
        SortedSet<TitlesFragment.Name> names = new TreeSet<>();
        for (LinkTarget.Page page : references.pages()) {
            if (isOwn(page.spaceKey(), place.space())) {
                names.add(name(page, place));
            }
        }
        return names;
    }

    private static TitlesFragment.Name name(LinkTarget.Page page, SlotPlace place) {
        return new TitlesFragment.Name(place.spaceId().value(), Text.key(page.title()));
    }

    private static SortedSet<UserReference> namings(References references) {
        SortedSet<UserReference> namings = new TreeSet<>();
        for (LinkTarget.User user : references.users()) {
            namings.add(naming(user));
        }
        return namings;
    }

    private static UserReference naming(LinkTarget.User user) {
        return user.naming() == LinkTarget.UserNaming.NAME
                ? new UserReference(false, Text.key(user.value()))
                : new UserReference(true, user.value());
    }

    /** What texts name, as it is now: what this request learned earlier may be older than them. */
    private static Found lookUp(
            SortedSet<TitlesFragment.Name> names, SortedSet<UserReference> people) {
        return new Found(
                names.isEmpty() ? Map.of() : asked(new TitlesFragment(names)),
                people.isEmpty() ? Map.of() : asked(new NamedUsersFragment(people)));
    }

    private static <K, V> Map<K, V> asked(StampFragment<Map<K, V>> question) {
        Map<K, V> found = RequestStamp.current().askAgain(question);
        return found == null ? Map.of() : found;
    }

    private static boolean isOwn(@Nullable String key, SpaceKey own) {
        return key == null || new SpaceKey(key).lookup().equals(own.lookup());
    }

    private static @Nullable ResolvedLink resolve(LinkTarget target, SlotPlace place, Found found) {
        return switch (target) {
            case LinkTarget.Page page -> page(page, place, found.pages());
            case LinkTarget.Space space ->
                    new ResolvedLink("/display/" + encode(space.key()), space.key());
            case LinkTarget.ContentEntity content ->
                    new ResolvedLink(
                            "/pages/viewpage.action?pageId=" + content.id(), "#" + content.id());
            case LinkTarget.BlogPost post -> post(post, place.space());
            case LinkTarget.Attachment attachment -> null;
            case LinkTarget.Url url -> null;
            case LinkTarget.Shortcut shortcut -> null;
            case LinkTarget.User user -> user(user, found.people());
        };
    }

    private static @Nullable ResolvedLink page(
            LinkTarget.Page page,
            SlotPlace place,
            Map<TitlesFragment.Name, TitlesFragment.Target> found) {
        SpaceKey own = place.space();
        if (!isOwn(page.spaceKey(), own)) {
            String key = page.spaceKey() == null ? own.value() : page.spaceKey();
            return new ResolvedLink(byTitle(key, page.title()), page.title());
        }
        TitlesFragment.Target target = found.get(name(page, place));
        return target == null
                ? null
                : new ResolvedLink(
                        "/spaces/" + encode(own.value()) + "/pages/" + target.id(), page.title());
    }

    private static @Nullable ResolvedLink user(
            LinkTarget.User user, Map<UserReference, String> called) {
        String name = called.get(naming(user));
        return name == null ? null : new ResolvedLink(profile(user), name);
    }

    private static String profile(LinkTarget.User user) {
        String by = user.naming() == LinkTarget.UserNaming.NAME ? "username=" : "key=";
        return "/users/viewuserprofile.action?" + by + encode(user.value());
    }

    /**
     * A post by its day and title, whether there is one or not; none without a day, which posts of
     * the same title need.
     */
    private static @Nullable ResolvedLink post(LinkTarget.BlogPost post, SpaceKey own) {
        String day = post.postingDay();
        if (day == null || !DAY.matcher(day).matches()) {
            return null;
        }
        String key = post.spaceKey() == null ? own.value() : post.spaceKey();
        String address =
                isSegment(key) && isSegment(post.title())
                        ? "/display/" + encode(key) + "/" + day + "/" + encode(post.title())
                        : byTitle(key, post.title()) + "&postingDay=" + encode(day);
        return new ResolvedLink(address, post.title());
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
