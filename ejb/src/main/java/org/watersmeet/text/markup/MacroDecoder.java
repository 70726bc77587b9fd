package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroForm;
import org.watersmeet.text.document.MacroIdentity;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.ParameterForm;

/** Decodes macros of both forms: parameters, then at most one body. */
final class MacroDecoder {

    private final StorageDecoder decoder;

    MacroDecoder(StorageDecoder decoder) {
        this.decoder = decoder;
    }

    /** Null when the macro has no name, or parts that macros do not have. */
    @Nullable Macro macro(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        var attributes = new AttributeReader(element);
        String name = attributes.take("ac:name");
        if (parts == null || name == null || !fits(parts)) {
            return null;
        }
        List<MacroParameter> parameters = new ArrayList<>(parts.size());
        MacroBody body = new MacroBody.None();
        for (XmlElement part : parts) {
            if (isParameter(part)) {
                parameters.add(parameter(part));
            } else {
                body = body(part);
            }
        }
        var identity =
                new MacroIdentity(
                        attributes.take("ac:schema-version"),
                        attributes.take("ac:macro-id"),
                        attributes.take("ac:local-id"));
        MacroForm form =
                element.name().equals("ac:macro") ? MacroForm.CLASSIC : MacroForm.STRUCTURED;
        return new Macro(name, form, identity, parameters, body, attributes.rest());
    }

    private static boolean fits(List<XmlElement> parts) {
        int bodies = 0;
        for (XmlElement part : parts) {
            if (isParameter(part)) {
                continue;
            }
            bodies++;
            boolean body =
                    switch (part.name()) {
                        case "ac:rich-text-body" -> part.attributes().isEmpty();
                        case "ac:plain-text-body" -> StorageDecoder.textOnly(part) != null;
                        default -> false;
                    };
            if (!body || bodies > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(XmlElement part) {
        return part.name().equals("ac:parameter") || part.name().equals("ac:default-parameter");
    }

    private MacroParameter parameter(XmlElement part) {
        var attributes = new AttributeReader(part);
        if (part.name().equals("ac:default-parameter")) {
            return new MacroParameter(
                    "", ParameterForm.DEFAULT, decoder.phrasing(part), attributes.rest());
        }
        String name = attributes.take("ac:name");
        ParameterForm form = name == null ? ParameterForm.UNNAMED : ParameterForm.NAMED;
        return new MacroParameter(
                name == null ? "" : name, form, decoder.phrasing(part), attributes.rest());
    }

    private MacroBody body(XmlElement part) {
        if (part.name().equals("ac:rich-text-body")) {
            return new MacroBody.Rich(decoder.flow(part));
        }
        String text = StorageDecoder.textOnly(part);
        return new MacroBody.Plain(text == null ? "" : text);
    }
}
