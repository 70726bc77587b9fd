package org.watersmeet.wiki.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.rendering.References;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/** The links of a body that name pages by their titles: found, and changed. */
public final class PageLinks {

    /** Of a personal space: a tilde and a user's name. */
    private static final int LONGEST_KEY = 256;

    private PageLinks() {}

    /**
     * Each title once, under the spelling of its first mention. What can be no page's title or no
     * space's key is left out: nothing will ever be there.
     *
     * @param own the space the body is in
     */
    public static Collection<LinkedTitle> of(Document document, SpaceKey own) {
        Map<List<String>, LinkedTitle> links = new LinkedHashMap<>();
        for (LinkTarget.Page page : References.of(document).pages()) {
            LinkedTitle link = link(page, own);
            if (link != null) {
                links.putIfAbsent(List.of(link.space().lookup(), link.key()), link);
            }
        }
        return links.values();
    }

    private static @Nullable LinkedTitle link(LinkTarget.Page page, SpaceKey own) {
        SpaceKey space = page.spaceKey() == null ? own : new SpaceKey(page.spaceKey());
        return page.title().isBlank()
                        || Text.length(page.title()) > Title.MAX
                        || space.value().length() > LONGEST_KEY
                ? null
                : new LinkedTitle(space, page.title());
    }

    /**
     * Lets all links to one title lead to another.
     *
     * @param own the space the body is in
     * @return the same document when it has no such link
     */
    public static Document retarget(
            Document document, SpaceKey own, LinkedTitle from, LinkedTitle to) {
        return new Retargeting(own, from, to).rewrite(document);
    }

    /**
     * Lets links that name no space lead where they led before their page left a space.
     *
     * @param left the space the body was in
     * @param stayed compared forms of the titles that they are to be found there by
     * @return the same document when it has no such link
     */
    public static Document rehome(Document document, SpaceKey left, Set<String> stayed) {
        return new PageRewriter() {
            @Override
            LinkTarget.Page page(LinkTarget.Page page) {
                return page.spaceKey() == null && stayed.contains(Text.key(page.title()))
                        ? new LinkTarget.Page(left.value(), page.title())
                        : page;
            }
        }.rewrite(document);
    }

    /** Compared forms of the titles that links name without a space. */
    static Set<String> relative(Document document) {
        Set<String> titles = new TreeSet<>();
        for (LinkTarget.Page page : References.of(document).pages()) {
            if (page.spaceKey() == null) {
                titles.add(Text.key(page.title()));
            }
        }
        return titles;
    }

    /** Changes the pages that links, images and macros name. */
    private abstract static class PageRewriter extends DocumentRewriter {

        /** The same object when it stays. */
        abstract LinkTarget.Page page(LinkTarget.Page page);

        @Override
        protected Resource resource(Resource resource) {
            LinkTarget target = target(resource.target());
            return target == resource.target()
                    ? resource
                    : new Resource(target, resource.attributes(), resource.containerAttributes());
        }

        private LinkTarget target(LinkTarget target) {
            return switch (target) {
                case LinkTarget.Page page -> page(page);
                case LinkTarget.Attachment file when file.container() != null -> {
                    LinkTarget container = target(file.container());
                    yield container == file.container()
                            ? file
                            : new LinkTarget.Attachment(file.fileName(), container);
                }
                default -> target;
            };
        }
    }

    private static final class Retargeting extends PageRewriter {

        private final SpaceKey own;
        private final LinkedTitle from;
        private final LinkedTitle to;

        Retargeting(SpaceKey own, LinkedTitle from, LinkedTitle to) {
            this.own = own;
            this.from = from;
            this.to = to;
        }

        @Override
        LinkTarget.Page page(LinkTarget.Page page) {
            return leadsToOld(page) ? renamed(page) : page;
        }

        private boolean leadsToOld(LinkTarget.Page page) {
            LinkedTitle link = link(page, own);
            return link != null
                    && link.space().lookup().equals(from.space().lookup())
                    && link.key().equals(from.key());
        }

        /** A link that named no space goes on naming none, where that is still right. */
        private LinkTarget.Page renamed(LinkTarget.Page page) {
            boolean here = to.space().lookup().equals(own.lookup());
            String space = page.spaceKey() == null && here ? null : to.space().value();
            return new LinkTarget.Page(space, to.title());
        }
    }
}
