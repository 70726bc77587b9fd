package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Resource;

/**
 * What a document points at inside the wiki: what a caller must look up before rendering. Links,
 * images, macro parameters; addresses ({@link LinkTarget.Url}) are left out, as nothing is to be
 * looked up.
 *
 * @param targets distinct, in the order of their first mention; of an attachment also its container
 */
public record References(Set<LinkTarget> targets) {

    public References {
        targets = Collections.unmodifiableSet(new LinkedHashSet<>(targets));
    }

    /** What that document points at. Linear in its size. */
    public static References of(Document document) {
        Set<LinkTarget> targets = new LinkedHashSet<>();
        DocumentWalk.forEach(
                document,
                node -> {
                    if (node instanceof Resource resource) {
                        collect(resource.target(), targets);
                    }
                });
        return new References(targets);
    }

    private static void collect(LinkTarget target, Collection<LinkTarget> targets) {
        if (target instanceof LinkTarget.Url) {
            return;
        }
        targets.add(target);
        if (target instanceof LinkTarget.Attachment attachment && attachment.container() != null) {
            collect(attachment.container(), targets);
        }
    }

    /** The pages among the targets. */
    public List<LinkTarget.Page> pages() {
        return ofKind(LinkTarget.Page.class);
    }

    /** The contents named by their id. */
    public List<LinkTarget.ContentEntity> contents() {
        return ofKind(LinkTarget.ContentEntity.class);
    }

    /** The users among the targets. */
    public List<LinkTarget.User> users() {
        return ofKind(LinkTarget.User.class);
    }

    /** The targets of one kind, in order. */
    public <T extends LinkTarget> List<T> ofKind(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (LinkTarget target : targets) {
            if (kind.isInstance(target)) {
                found.add(kind.cast(target));
            }
        }
        return found;
    }
}
