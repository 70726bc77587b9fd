package org.watersmeet.text.document;

/**
 * A resource identifier, {@code <ri:...>}: inside a link, an image or a macro parameter; rarely
 * alone.
 *
 * @param attributes of the identifier beyond what the target says, such as {@code
 *     ri:version-at-save}
 * @param containerAttributes the same for the container of an attachment
 */
public record Resource(LinkTarget target, Attributes attributes, Attributes containerAttributes)
        implements Inline {

    /** An identifier that says the target and nothing else. */
    public static Resource of(LinkTarget target) {
        return new Resource(target, Attributes.NONE, Attributes.NONE);
    }
}
