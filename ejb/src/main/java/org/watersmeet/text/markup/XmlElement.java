package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Attribute;

/** An element with its place in the source. Built by {@link XmlTree}, then only read. */
final class XmlElement implements XmlNode {

    private final String name;
    private final List<Attribute> attributes;
    private final int start;
    private final List<XmlNode> children = new ArrayList<>();
    private int end = -1;

    XmlElement(String name, List<Attribute> attributes, int start) {
        this.name = name;
        this.attributes = attributes;
        this.start = start;
    }

    /** With its prefix; prefixes are taken literally, as the storage format never declares them. */
    String name() {
        return name;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<XmlNode> children() {
        return children;
    }

    /** Offset of the first {@code <}. */
    int start() {
        return start;
    }

    /** Offset after the last {@code >}. */
    int end() {
        return end;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void endAt(int offset) {
        end = offset;
    }
}
