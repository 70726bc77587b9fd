package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.watersmeet.text.document.Attribute;

/** Writes the plain tree in the one spelling that {@link StorageFormat#canonical} defines. */
final class CanonicalForm {

    private final StringBuilder out = new StringBuilder();
    private final XmlWriter writer = new XmlWriter(out);

    private CanonicalForm() {}

    static String of(XmlElement root) {
        var form = new CanonicalForm();
        form.children(root);
        return form.out.toString();
    }

    private void children(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        for (XmlNode child : parts != null ? parts : element.children()) {
            switch (child) {
                case XmlNode.Characters text -> writer.text(text.value());
                case XmlNode.Comment comment -> writer.comment(comment.text());
                case XmlElement inner -> element(inner);
            }
        }
    }

    private void element(XmlElement element) {
        List<Attribute> attributes = new ArrayList<>(element.attributes());
        attributes.sort(Comparator.comparing(Attribute::name));
        writer.start(element.name()).attributes(attributes);
        children(element);
        writer.end(element.name());
    }
}
