package org.watersmeet.text.rendering;

import java.util.Locale;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.WebImage;

/** Writes images; one that cannot be shown is a box that names it. */
final class ImageHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    ImageHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void write(Image image) {
        if (image.caption() == null) {
            picture(image);
            return;
        }
        out.start("figure").css("wm-figure");
        picture(image);
        out.start("figcaption");
        rendering.flow(image.caption().content());
        out.end().end();
    }

    private void picture(Image image) {
        LinkTarget source = image.source().target();
        if (source instanceof LinkTarget.Url url) {
            String address = Addresses.image(url.value());
            if (address == null) {
                missing(source);
            } else {
                tag(image, address);
            }
            return;
        }
        ResolvedLink resolved = rendering.context.links().resolve(source);
        String address = resolved == null ? null : resolved.href();
        String thumbnail = resolved == null ? null : resolved.thumbnail();
        if (address == null) {
            missing(source);
        } else if (image.layout().thumbnail() && thumbnail != null) {
            thumbnail(image, address, thumbnail);
        } else {
            tag(image, address);
        }
    }

    /** A small version that leads to the whole, unless it leads elsewhere already. */
    private void thumbnail(Image image, String whole, String small) {
        if (rendering.insideLink) {
            tag(image, small);
            return;
        }
        out.start("a").attribute("href", whole);
        tag(image, small);
        out.end();
    }

    private void tag(Image image, String address) {
        ImageLayout layout = image.layout();
        out.start("img")
                .css(css(layout))
                .attribute("src", address)
                .attribute("alt", image.alt() == null ? "" : image.alt())
                .attribute("title", image.title())
                .attribute("width", layout.width() == null ? null : layout.width().toString())
                .attribute("height", layout.height() == null ? null : layout.height().toString())
                .attribute("loading", "lazy")
                .end();
    }

    void write(WebImage image) {
        String address = Addresses.image(image.src());
        if (address == null) {
            missing(new LinkTarget.Url(image.src() == null ? "" : image.src()));
            return;
        }
        Attributes attributes = image.attributes();
        out.start("img")
                .css("wm-image")
                .attribute("src", address)
                .attribute("alt", image.alt() == null ? "" : image.alt())
                .attribute("width", Numbers.orNull(attributes.get("width")))
                .attribute("height", Numbers.orNull(attributes.get("height")))
                .attribute("loading", "lazy");
        CommonAttributes.write(attributes, out);
        out.end();
    }

    private void missing(LinkTarget source) {
        String name = LinkNames.of(source);
        if (source instanceof LinkTarget.Attachment file) {
            String add = rendering.insideLink ? null : rendering.context.links().whereToAdd(file);
            out.start(add == null ? "span" : "a")
                    .css("wm-missing-attachment wm-missing-image")
                    .attribute("href", add)
                    .text(rendering.texts.missingAttachment(name))
                    .end();
            return;
        }
        out.start("span")
                .css("wm-missing-attachment wm-missing-image")
                .text(rendering.texts.missingImage(name))
                .end();
    }

    private static String css(ImageLayout layout) {
        var classes = new StringBuilder("wm-image");
        if (layout.align() != null) {
            classes.append(" wm-image-").append(layout.align().name().toLowerCase(Locale.ROOT));
        }
        if (layout.border()) {
            classes.append(" wm-image-border");
        }
        if (layout.thumbnail()) {
            classes.append(" wm-image-thumbnail");
        }
        return classes.toString();
    }
}
