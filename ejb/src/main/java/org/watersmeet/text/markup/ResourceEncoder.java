package org.watersmeet.text.markup;

import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Resource;

/** Writes resource identifiers. */
final class ResourceEncoder {

    private final XmlWriter writer;

    ResourceEncoder(XmlWriter writer) {
        this.writer = writer;
    }

    void write(Resource resource) {
        write(resource.target(), resource.attributes(), resource.containerAttributes());
    }

    private void write(LinkTarget target, Attributes attributes, Attributes containerAttributes) {
        String name = elementName(target);
        writer.start(name);
        identify(target);
        writer.attributes(attributes);
        if (target instanceof LinkTarget.Attachment(String file, LinkTarget container)
                && container != null) {
            write(container, containerAttributes, Attributes.NONE);
        }
        writer.end(name);
    }

    private static String elementName(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Page page -> "ri:page";
            case LinkTarget.BlogPost post -> "ri:blog-post";
            case LinkTarget.Attachment attachment -> "ri:attachment";
            case LinkTarget.Url url -> "ri:url";
            case LinkTarget.Shortcut shortcut -> "ri:shortcut";
            case LinkTarget.User user -> "ri:user";
            case LinkTarget.Space space -> "ri:space";
            case LinkTarget.ContentEntity entity -> "ri:content-entity";
        };
    }

    private void identify(LinkTarget target) {
        switch (target) {
            case LinkTarget.Page it ->
                    writer.attribute("ri:space-key", it.spaceKey())
                            .attribute("ri:content-title", it.title());
            case LinkTarget.BlogPost it ->
                    writer.attribute("ri:space-key", it.spaceKey())
                            .attribute("ri:content-title", it.title())
                            .attribute("ri:posting-day", it.postingDay());
            case LinkTarget.Attachment it -> writer.attribute("ri:filename", it.fileName());
            case LinkTarget.Url it -> writer.attribute("ri:value", it.value());
            case LinkTarget.Shortcut it ->
                    writer.attribute("ri:key", it.key()).attribute("ri:parameter", it.parameter());
            case LinkTarget.User it -> writer.attribute(naming(it), it.value());
            case LinkTarget.Space it -> writer.attribute("ri:space-key", it.key());
            case LinkTarget.ContentEntity it ->
                    writer.attribute("ri:content-id", Long.toString(it.id()));
        }
    }

    private static String naming(LinkTarget.User user) {
        return switch (user.naming()) {
            case KEY -> "ri:userkey";
            case NAME -> "ri:username";
            case ACCOUNT -> "ri:account-id";
        };
    }
}
