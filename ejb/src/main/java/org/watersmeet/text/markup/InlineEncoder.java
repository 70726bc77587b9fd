package org.watersmeet.text.markup;

import java.util.List;
import java.util.Locale;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageAlign;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroForm;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.ParameterForm;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/** Writes inline nodes, macros among them. */
final class InlineEncoder {

    private final XmlWriter writer;
    private final StorageEncoder encoder;
    private final ResourceEncoder resources;

    InlineEncoder(XmlWriter writer, StorageEncoder encoder) {
        this.writer = writer;
        this.encoder = encoder;
        this.resources = new ResourceEncoder(writer);
    }

    void writeAll(List<Inline> content) {
        for (Inline inline : content) {
            write(inline);
        }
    }

    void write(Inline inline) {
        switch (inline) {
            case Text it -> writer.text(it.value());
            case LineBreak it -> element("br", it.attributes(), List.of());
            case Mark it -> element(it.kind().tag(), it.attributes(), it.content());
            case WebLink it -> {
                writer.start("a").attribute("href", it.href());
                rest("a", it.attributes(), it.content());
            }
            case Link it -> link(it);
            case Resource it -> resources.write(it);
            case Image it -> image(it);
            case WebImage it -> {
                writer.start("img").attribute("src", it.src()).attribute("alt", it.alt());
                rest("img", it.attributes(), List.of());
            }
            case Emoticon it -> emoticon(it);
            case Placeholder it -> {
                writer.start("ac:placeholder").attribute("ac:type", it.type());
                rest("ac:placeholder", it.attributes(), it.content());
            }
            case InlineCommentMarker it -> {
                writer.start("ac:inline-comment-marker").attribute("ac:ref", it.ref());
                rest("ac:inline-comment-marker", it.attributes(), it.content());
            }
            case CalendarDate it -> {
                writer.start("time").attribute("datetime", it.value());
                rest("time", it.attributes(), List.of());
            }
            case TemplateVariable it -> TemplateEncoder.write(it, writer);
            case SourceComment it -> writer.comment(it.text());
            case NestedBlock it -> encoder.write(it.block());
            case Macro it -> macro(it);
            case Unknown it -> writer.verbatim(it.source());
        }
    }

    void textElement(String name, String text) {
        writer.start(name).text(text);
        writer.end(name);
    }

    private void element(String name, Attributes attributes, List<Inline> content) {
        writer.start(name);
        rest(name, attributes, content);
    }

    /** Attributes, content and end of an element begun. */
    private void rest(String name, Attributes attributes, List<Inline> content) {
        writer.attributes(attributes);
        writeAll(content);
        writer.end(name);
    }

    private void link(Link link) {
        writer.start("ac:link")
                .attribute("ac:anchor", link.anchor())
                .attribute("ac:tooltip", link.tooltip())
                .attributes(link.attributes());
        if (link.resource() != null) {
            resources.write(link.resource());
        }
        switch (link.body()) {
            case LinkBody.None none -> {}
            case LinkBody.Rich rich -> element("ac:link-body", Attributes.NONE, rich.content());
            case LinkBody.Plain plain -> plain("ac:plain-text-link-body", plain.text());
        }
        writer.end("ac:link");
    }

    private void plain(String name, String text) {
        writer.start(name).cdata(text);
        writer.end(name);
    }

    private void image(Image image) {
        ImageLayout layout = image.layout();
        writer.start("ac:image")
                .attribute("ac:align", layout.align() == null ? null : word(layout.align()))
                .attribute("ac:alt", image.alt())
                .attribute("ac:border", layout.border() ? "true" : null)
                .attribute("ac:height", layout.height() == null ? null : "" + layout.height())
                .attribute("ac:thumbnail", layout.thumbnail() ? "true" : null)
                .attribute("ac:title", image.title())
                .attribute("ac:width", layout.width() == null ? null : "" + layout.width())
                .attributes(image.attributes());
        resources.write(image.source());
        if (image.caption() != null) {
            encoder.flow("ac:caption", image.caption().content(), image.caption().attributes());
        }
        writer.end("ac:image");
    }

    private static String word(ImageAlign align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    private void emoticon(Emoticon emoticon) {
        writer.start("ac:emoticon")
                .attribute("ac:name", emoticon.name())
                .attribute("ac:emoji-fallback", emoticon.fallback());
        rest("ac:emoticon", emoticon.attributes(), List.of());
    }

    private void macro(Macro macro) {
        String name = macro.form() == MacroForm.CLASSIC ? "ac:macro" : "ac:structured-macro";
        writer.start(name)
                .attribute("ac:name", macro.name())
                .attribute("ac:schema-version", macro.identity().schemaVersion())
                .attribute("ac:macro-id", macro.identity().macroId())
                .attribute("ac:local-id", macro.identity().localId())
                .attributes(macro.attributes());
        for (MacroParameter parameter : macro.parameters()) {
            parameter(parameter);
        }
        switch (macro.body()) {
            case MacroBody.None none -> {}
            case MacroBody.Rich rich ->
                    encoder.flow("ac:rich-text-body", rich.content(), Attributes.NONE);
            case MacroBody.Plain plain -> plain("ac:plain-text-body", plain.text());
        }
        writer.end(name);
    }

    private void parameter(MacroParameter parameter) {
        String name =
                parameter.form() == ParameterForm.DEFAULT ? "ac:default-parameter" : "ac:parameter";
        writer.start(name);
        if (parameter.form() == ParameterForm.NAMED) {
            writer.attribute("ac:name", parameter.name());
        }
        rest(name, parameter.attributes(), parameter.value());
    }
}
