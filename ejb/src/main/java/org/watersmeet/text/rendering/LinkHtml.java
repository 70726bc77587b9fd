package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.WebLink;

/** Writes links: to what exists, to what does not, to other sites. */
final class LinkHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    LinkHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void web(WebLink link) {
        String address = Addresses.link(link.href());
        if (address == null || rendering.insideLink) {
            out.start("span");
            CommonAttributes.write(link.attributes(), out);
            rendering.phrasing(link.content());
            out.end();
            return;
        }
        begin(address);
        CommonAttributes.write(link.attributes(), out);
        rendering.insideLink = true;
        rendering.phrasing(link.content());
        rendering.insideLink = false;
        out.end();
    }

    /** An identifier outside a link is shown as a link by its name. */
    void bare(Resource resource) {
        write(new Link(resource, null, null, new LinkBody.None(), resource.attributes()));
    }

    void write(Link link) {
        LinkTarget target = link.resource() == null ? null : link.resource().target();
        ResolvedLink resolved =
                target == null || target instanceof LinkTarget.Url
                        ? null
                        : rendering.context.links().resolve(target);
        if (resolved != null && resolved.href() == null) {
            named(link, target, resolved);
            return;
        }
        String address = address(link, target, resolved);
        if (rendering.insideLink || address == null) {
            missing(link, target);
            return;
        }
        boolean create = resolved == null && target instanceof LinkTarget.Page;
        begin(address, create ? "wm-link-missing" : css(target, address));
        out.attribute("title", tip(link, create));
        rendering.insideLink = true;
        body(link, resolved);
        rendering.insideLink = false;
        out.end();
    }

    /** What exists, but leads nowhere. */
    private void named(Link link, @Nullable LinkTarget target, ResolvedLink resolved) {
        out.start("span").css(css(target, ""));
        body(link, resolved);
        out.end();
    }

    private @Nullable String address(
            Link link, @Nullable LinkTarget target, @Nullable ResolvedLink resolved) {
        if (resolved != null) {
            String anchor = link.anchor();
            return anchor == null || anchor.isEmpty()
                    ? resolved.href()
                    : resolved.href() + "#" + Anchors.id(resolved.title(), anchor);
        }
        return switch (target) {
            case null ->
                    link.anchor() == null
                            ? null
                            : "#" + Anchors.id(rendering.context.pageTitle(), link.anchor());
            case LinkTarget.Url url -> Addresses.link(url.value());
            case LinkTarget.Page page ->
                    Addresses.createPage(
                            page.spaceKey() == null
                                    ? rendering.context.spaceKey()
                                    : page.spaceKey(),
                            page.title());
            default -> null;
        };
    }

    private static @Nullable String css(@Nullable LinkTarget target, String address) {
        return switch (target) {
            case LinkTarget.User user -> "wm-link-user";
            case LinkTarget.Attachment attachment -> "wm-link-attachment";
            case LinkTarget.Url url -> Addresses.isExternal(address) ? "wm-link-external" : null;
            case null, default -> null;
        };
    }

    private @Nullable String tip(Link link, boolean create) {
        if (link.tooltip() != null) {
            return link.tooltip();
        }
        return create ? rendering.texts.missingPage(LinkNames.of(link)) : null;
    }

    private void begin(String address) {
        begin(address, Addresses.isExternal(address) ? "wm-link-external" : null);
    }

    private void begin(String address, @Nullable String css) {
        out.start("a").css(css).attribute("href", address);
        out.attribute("rel", Addresses.isExternal(address) ? "nofollow noopener" : null);
    }

    private void missing(Link link, @Nullable LinkTarget target) {
        String add = whereToAdd(target);
        out.start(add == null ? "span" : "a")
                .css(missingCss(target))
                .attribute("href", add)
                .attribute("title", rendering.insideLink ? null : rendering.texts.missingLink());
        boolean outside = !rendering.insideLink;
        rendering.insideLink = rendering.insideLink || add != null;
        if (target instanceof LinkTarget.Attachment && link.body() instanceof LinkBody.None) {
            out.text(rendering.texts.missingAttachment(LinkNames.of(link)));
        } else {
            body(link, null);
        }
        rendering.insideLink = !outside;
        out.end();
    }

    private @Nullable String whereToAdd(@Nullable LinkTarget target) {
        return !rendering.insideLink && target instanceof LinkTarget.Attachment file
                ? rendering.context.links().whereToAdd(file)
                : null;
    }

    private @Nullable String missingCss(@Nullable LinkTarget target) {
        if (rendering.insideLink) {
            return null;
        }
        return switch (target) {
            case LinkTarget.Attachment attachment -> "wm-missing-attachment";
            case LinkTarget.User user -> "wm-link-user wm-link-missing";
            case null, default -> "wm-link-missing";
        };
    }

    private void body(Link link, @Nullable ResolvedLink resolved) {
        switch (link.body()) {
            case LinkBody.Rich rich -> rendering.phrasing(rich.content());
            case LinkBody.Plain plain -> out.text(plain.text());
            case LinkBody.None none ->
                    out.text(resolved == null ? LinkNames.of(link) : resolved.title());
        }
    }
}
