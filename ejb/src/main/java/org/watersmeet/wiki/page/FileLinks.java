package org.watersmeet.wiki.page;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.rendering.References;
import org.watersmeet.text.rendering.ResolvedLink;
import org.watersmeet.wiki.attachment.AttachmentLinks;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Links and images to the files that one text names: of its own page, and of pages of its space.
 * Files of pages in other spaces have addresses that are looked at when somebody follows them, for
 * the same reason as links to such pages.
 *
 * @param own id of the page; 0 for a text that is not stored
 * @param pages ids of the space's pages by target; 0 for those that are not there
 * @param containers what is looked into
 * @param names what is looked for
 */
record FileLinks(
        long own,
        SpaceKey space,
        ToLongFunction<LinkTarget.Page> pages,
        SortedSet<Long> containers,
        SortedSet<String> names,
        AttachmentLinks.Found found) {

    /** What a text names, before anything is looked up. */
    static FileLinks in(
            References references,
            long own,
            SpaceKey space,
            ToLongFunction<LinkTarget.Page> pages) {
        FileLinks links =
                new FileLinks(
                        own,
                        space,
                        pages,
                        new TreeSet<>(),
                        new TreeSet<>(),
                        AttachmentLinks.Found.NOTHING);
        for (LinkTarget.Attachment file : references.ofKind(LinkTarget.Attachment.class)) {
            long container = links.container(file);
            String name = name(file);
            if (container > 0 && name != null) {
                links.containers.add(container);
                links.names.add(name);
            }
        }
        return links;
    }

    /** The same with what is there, looked up for all texts with one query. */
    static List<FileLinks> lookedUp(List<FileLinks> texts, AttachmentLinks attachments) {
        SortedSet<Long> containers = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        for (FileLinks text : texts) {
            containers.addAll(text.containers);
            names.addAll(text.names);
        }
        if (containers.isEmpty()) {
            return texts;
        }
        AttachmentLinks.Found found = attachments.find(containers, names);
        return texts.stream().map(text -> text.with(found)).toList();
    }

    private FileLinks with(AttachmentLinks.Found looked) {
        return new FileLinks(own, space, pages, containers, names, looked);
    }

    /** What the links hold by: see {@link AttachmentLinks.Found#epochs()}. */
    SortedMap<Long, Long> epochs() {
        SortedMap<Long, Long> epochs = new TreeMap<>(found.epochs());
        epochs.keySet().retainAll(containers);
        return epochs;
    }

    @Nullable ResolvedLink resolve(LinkTarget.Attachment file) {
        String name = name(file);
        if (name == null) {
            return null;
        }
        if (file.container() instanceof LinkTarget.ContentEntity content) {
            return new ResolvedLink(AttachmentLinks.of(content.id(), name), name);
        }
        if (file.container() instanceof LinkTarget.Page page && isElsewhere(page)) {
            String key = Objects.requireNonNull(page.spaceKey());
            return new ResolvedLink(AttachmentLinks.elsewhere(key, page.title(), name), name);
        }
        AttachmentLinks.Target target = found.target(container(file), name);
        return target == null ? null : new ResolvedLink(target.href(), name, target.thumbnail());
    }

    /** Where a missing file can be added; null when that is nowhere. */
    @Nullable String whereToAdd(LinkTarget.Attachment file) {
        long container = container(file);
        return container == 0 ? null : "/pages/viewpageattachments.action?pageId=" + container;
    }

    private long container(LinkTarget.Attachment file) {
        return switch (file.container()) {
            case null -> own;
            case LinkTarget.Page page -> isElsewhere(page) ? 0 : pages.applyAsLong(page);
            default -> 0;
        };
    }

    private boolean isElsewhere(LinkTarget.Page page) {
        return page.spaceKey() != null
                && !new SpaceKey(page.spaceKey()).lookup().equals(space.lookup());
    }

    /** As it would be stored; null when no file can have it. */
    private static @Nullable String name(LinkTarget.Attachment file) {
        try {
            return new FileName(file.fileName()).value();
        } catch (Problem.Invalid e) {
            return null;
        }
    }
}
