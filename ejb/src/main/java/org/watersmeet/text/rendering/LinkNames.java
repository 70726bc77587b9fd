package org.watersmeet.text.rendering;

import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkTarget;

/** What a link is called that has no text of its own and whose target is not looked up. */
public final class LinkNames {

    private LinkNames() {}

    static String of(Link link) {
        if (link.resource() != null) {
            return of(link.resource().target());
        }
        return link.anchor() == null ? "" : link.anchor();
    }

    /** By its target alone. */
    public static String of(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Page it -> it.title();
            case LinkTarget.BlogPost it -> it.title();
            case LinkTarget.Attachment it -> it.fileName();
            case LinkTarget.Url it -> it.value();
            case LinkTarget.Shortcut it -> it.parameter() + "@" + it.key();
            case LinkTarget.User it -> it.value();
            case LinkTarget.Space it -> it.key();
            case LinkTarget.ContentEntity it -> "#" + it.id();
        };
    }
}
