package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.document.TemplateFieldKind;
import org.watersmeet.text.document.TemplateOption;
import org.watersmeet.text.document.TemplateVariable;

/** Decodes what only templates have. Null: the element has not the shape of its kind. */
final class TemplateDecoder {

    private TemplateDecoder() {}

    static @Nullable Node node(XmlElement element) {
        return switch (element.name()) {
            case "at:declarations" -> declarations(element);
            case "at:var" -> variable(element);
            default -> null;
        };
    }

    private static @Nullable TemplateVariable variable(XmlElement element) {
        var attributes = new AttributeReader(element);
        String name = attributes.take("at:name");
        return name == null || !StorageDecoder.empty(element)
                ? null
                : new TemplateVariable(
                        name, attributes.takeExactly("at:rawxhtml", "true"), attributes.rest());
    }

    private static @Nullable TemplateDeclarations declarations(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        if (parts == null) {
            return null;
        }
        List<TemplateField> fields = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            TemplateField field = field(part);
            if (field == null) {
                return null;
            }
            fields.add(field);
        }
        return new TemplateDeclarations(fields, StorageDecoder.attributes(element));
    }

    private static @Nullable TemplateField field(XmlElement part) {
        TemplateFieldKind kind =
                switch (part.name()) {
                    case "at:string" -> TemplateFieldKind.STRING;
                    case "at:textarea" -> TemplateFieldKind.TEXTAREA;
                    case "at:list" -> TemplateFieldKind.LIST;
                    default -> null;
                };
        var attributes = new AttributeReader(part);
        String name = attributes.take("at:name");
        List<TemplateOption> options =
                kind == TemplateFieldKind.LIST
                        ? options(part)
                        : StorageDecoder.empty(part) ? List.of() : null;
        return kind == null || name == null || options == null
                ? null
                : new TemplateField(kind, name, options, attributes.rest());
    }

    private static @Nullable List<TemplateOption> options(XmlElement list) {
        List<XmlElement> parts = BlockDecoder.partsNamed(list, Set.of("at:option"));
        if (parts == null) {
            return null;
        }
        List<TemplateOption> options = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            var attributes = new AttributeReader(part);
            String value = attributes.take("at:value");
            if (value == null || !StorageDecoder.empty(part)) {
                return null;
            }
            options.add(new TemplateOption(value, attributes.rest()));
        }
        return options;
    }
}
