package org.watersmeet.text.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageAlign;
import org.watersmeet.text.document.ImageCaption;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.LinkTarget.UserNaming;
import org.watersmeet.text.document.Resource;

/** Decodes what points at something: resource identifiers, links, images; and emoticons. */
final class ReferenceDecoder {

    private final StorageDecoder decoder;

    ReferenceDecoder(StorageDecoder decoder) {
        this.decoder = decoder;
    }

    /** Null when the identifier does not say what it should. */
    @Nullable Resource resource(XmlElement element) {
        if (element.name().equals("ri:attachment")) {
            return attachment(element);
        }
        var attributes = new AttributeReader(element);
        LinkTarget target = StorageDecoder.empty(element) ? target(element, attributes) : null;
        return target == null ? null : new Resource(target, attributes.rest(), Attributes.NONE);
    }

    private static @Nullable LinkTarget target(XmlElement element, AttributeReader attributes) {
        return switch (element.name()) {
            case "ri:page" -> page(attributes);
            case "ri:blog-post" -> blogPost(attributes);
            case "ri:url" -> {
                String value = attributes.take("ri:value");
                yield value == null ? null : new LinkTarget.Url(value);
            }
            case "ri:shortcut" -> shortcut(attributes);
            case "ri:user" -> user(attributes);
            case "ri:space" -> {
                String key = attributes.take("ri:space-key");
                yield key == null ? null : new LinkTarget.Space(key);
            }
            case "ri:content-entity" -> contentEntity(attributes);
            default -> null;
        };
    }

    private static LinkTarget.@Nullable Page page(AttributeReader attributes) {
        String title = attributes.take("ri:content-title");
        return title == null ? null : new LinkTarget.Page(attributes.take("ri:space-key"), title);
    }

    private static LinkTarget.@Nullable BlogPost blogPost(AttributeReader attributes) {
        String title = attributes.take("ri:content-title");
        return title == null
                ? null
                : new LinkTarget.BlogPost(
                        attributes.take("ri:space-key"), title, attributes.take("ri:posting-day"));
    }

    private static LinkTarget.@Nullable Shortcut shortcut(AttributeReader attributes) {
        String key = attributes.take("ri:key");
        String parameter = attributes.take("ri:parameter");
        return key == null || parameter == null ? null : new LinkTarget.Shortcut(key, parameter);
    }

    private static LinkTarget.@Nullable User user(AttributeReader attributes) {
        String key = attributes.take("ri:userkey");
        if (key != null) {
            return new LinkTarget.User(UserNaming.KEY, key);
        }
        String name = attributes.take("ri:username");
        if (name != null) {
            return new LinkTarget.User(UserNaming.NAME, name);
        }
        String account = attributes.take("ri:account-id");
        return account == null ? null : new LinkTarget.User(UserNaming.ACCOUNT, account);
    }

    private static LinkTarget.@Nullable ContentEntity contentEntity(AttributeReader attributes) {
        Long id = attributes.take("ri:content-id", ReferenceDecoder::id);
        return id == null ? null : new LinkTarget.ContentEntity(id);
    }

    private static @Nullable Long id(String value) {
        try {
            long id = Long.parseLong(value);
            return Long.toString(id).equals(value) ? (Long) id : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Resource attachment(XmlElement element) {
        var attributes = new AttributeReader(element);
        String name = attributes.take("ri:filename");
        List<XmlElement> parts = Parts.of(element);
        if (name == null || parts == null || parts.size() > 1) {
            return null;
        }
        if (parts.isEmpty()) {
            var target = new LinkTarget.Attachment(name, null);
            return new Resource(target, attributes.rest(), Attributes.NONE);
        }
        // A container that is itself an attachment would nest without end.
        XmlElement part = parts.get(0);
        Resource container = part.name().equals("ri:attachment") ? null : resource(part);
        return container == null
                ? null
                : new Resource(
                        new LinkTarget.Attachment(name, container.target()),
                        attributes.rest(),
                        container.attributes());
    }

    @Nullable Link link(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        if (parts == null) {
            return null;
        }
        boolean named = !parts.isEmpty() && parts.get(0).name().startsWith("ri:");
        Resource resource = named ? resource(parts.get(0)) : null;
        List<XmlElement> bodies = named ? parts.subList(1, parts.size()) : parts;
        if ((named && resource == null) || bodies.size() > 1) {
            return null;
        }
        LinkBody body = bodies.isEmpty() ? new LinkBody.None() : body(bodies.get(0));
        if (body == null) {
            return null;
        }
        var attributes = new AttributeReader(element);
        return new Link(
                resource,
                attributes.take("ac:anchor"),
                attributes.take("ac:tooltip"),
                body,
                attributes.rest());
    }

    private @Nullable LinkBody body(XmlElement part) {
        return switch (part.name()) {
            case "ac:link-body" ->
                    part.attributes().isEmpty() ? new LinkBody.Rich(decoder.phrasing(part)) : null;
            case "ac:plain-text-link-body" -> {
                String text = StorageDecoder.textOnly(part);
                yield text == null ? null : new LinkBody.Plain(text);
            }
            default -> null;
        };
    }

    @Nullable Image image(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        if (parts == null || parts.isEmpty() || parts.size() > 2) {
            return null;
        }
        boolean captioned = parts.size() == 2;
        if (captioned && !parts.get(1).name().equals("ac:caption")) {
            return null;
        }
        Resource source = parts.get(0).name().startsWith("ri:") ? resource(parts.get(0)) : null;
        if (source == null) {
            return null;
        }
        var attributes = new AttributeReader(element);
        return new Image(
                source,
                attributes.take("ac:alt"),
                attributes.take("ac:title"),
                layout(attributes),
                captioned ? caption(parts.get(1)) : null,
                attributes.rest());
    }

    private static ImageLayout layout(AttributeReader attributes) {
        return new ImageLayout(
                attributes.take("ac:align", ReferenceDecoder::align),
                attributes.takeNumber("ac:width"),
                attributes.takeNumber("ac:height"),
                attributes.takeExactly("ac:thumbnail", "true"),
                attributes.takeExactly("ac:border", "true"));
    }

    private static @Nullable ImageAlign align(String word) {
        return switch (word) {
            case "left" -> ImageAlign.LEFT;
            case "center" -> ImageAlign.CENTER;
            case "right" -> ImageAlign.RIGHT;
            default -> null;
        };
    }

    private ImageCaption caption(XmlElement part) {
        return new ImageCaption(decoder.flow(part), StorageDecoder.attributes(part));
    }

    @Nullable Emoticon emoticon(XmlElement element) {
        var attributes = new AttributeReader(element);
        String name = attributes.take("ac:name");
        return name == null || !StorageDecoder.empty(element)
                ? null
                : new Emoticon(name, attributes.take("ac:emoji-fallback"), attributes.rest());
    }
}
