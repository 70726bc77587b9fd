package org.watersmeet.text.markup;

import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.document.TemplateOption;
import org.watersmeet.text.document.TemplateVariable;

/** Writes what only templates have. */
final class TemplateEncoder {

    private final XmlWriter writer;

    TemplateEncoder(XmlWriter writer) {
        this.writer = writer;
    }

    void write(TemplateDeclarations declarations) {
        writer.start("at:declarations").attributes(declarations.attributes());
        for (TemplateField field : declarations.fields()) {
            field(field);
        }
        writer.end("at:declarations");
    }

    static void write(TemplateVariable variable, XmlWriter writer) {
        writer.start("at:var")
                .attribute("at:name", variable.name())
                .attribute("at:rawxhtml", variable.rawXhtml() ? "true" : null)
                .attributes(variable.attributes())
                .end("at:var");
    }

    private void field(TemplateField field) {
        String name =
                switch (field.kind()) {
                    case STRING -> "at:string";
                    case TEXTAREA -> "at:textarea";
                    case LIST -> "at:list";
                };
        writer.start(name).attribute("at:name", field.name()).attributes(field.attributes());
        for (TemplateOption option : field.options()) {
            writer.start("at:option")
                    .attribute("at:value", option.value())
                    .attributes(option.attributes())
                    .end("at:option");
        }
        writer.end(name);
    }
}
