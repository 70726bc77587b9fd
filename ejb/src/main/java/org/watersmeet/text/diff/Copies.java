package org.watersmeet.text.diff;

import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/** Makes equal nodes that are other objects; what is in them is shared. */
final class Copies {

    private Copies() {}

    static Node of(Node node) {
        return node instanceof Inline inline ? of(inline) : of((Block) node);
    }

    private static Block of(Block block) {
        return switch (block) {
            case Paragraph it -> new Paragraph(it.content(), it.attributes());
            case Heading it -> new Heading(it.level(), it.content(), it.attributes());
            case ItemList it -> new ItemList(it.kind(), it.items(), it.attributes());
            case DefinitionList it -> new DefinitionList(it.items(), it.attributes());
            case TemplateDeclarations it -> new TemplateDeclarations(it.fields(), it.attributes());
            case Table it -> new Table(it.caption(), it.columns(), it.sections(), it.attributes());
            case Quote it -> new Quote(it.content(), it.attributes());
            case Division it -> new Division(it.content(), it.attributes());
            case Preformatted it -> new Preformatted(it.content(), it.attributes());
            case Rule it -> new Rule(it.attributes());
            case Layout it -> new Layout(it.sections(), it.attributes());
            case TaskList it -> new TaskList(it.tasks(), it.attributes());
            case Macro it -> of(it);
            case Unknown it -> new Unknown(it.name(), it.source());
        };
    }

    static Inline of(Inline inline) {
        return switch (inline) {
            case Text it -> new Text(it.value());
            case LineBreak it -> new LineBreak(it.attributes());
            case Mark it -> new Mark(it.kind(), it.content(), it.attributes());
            case WebLink it -> new WebLink(it.href(), it.content(), it.attributes());
            case Link it ->
                    new Link(it.resource(), it.anchor(), it.tooltip(), it.body(), it.attributes());
            case Resource it ->
                    new Resource(it.target(), it.attributes(), it.containerAttributes());
            case Image it ->
                    new Image(
                            it.source(),
                            it.alt(),
                            it.title(),
                            it.layout(),
                            it.caption(),
                            it.attributes());
            case WebImage it -> new WebImage(it.src(), it.alt(), it.attributes());
            case TemplateVariable it ->
                    new TemplateVariable(it.name(), it.rawXhtml(), it.attributes());
            case Emoticon it -> new Emoticon(it.name(), it.fallback(), it.attributes());
            case Placeholder it -> new Placeholder(it.type(), it.content(), it.attributes());
            case InlineCommentMarker it ->
                    new InlineCommentMarker(it.ref(), it.content(), it.attributes());
            case CalendarDate it -> new CalendarDate(it.value(), it.attributes());
            case SourceComment it -> new SourceComment(it.text());
            case NestedBlock it -> new NestedBlock(it.block());
            case Macro it -> of(it);
            case Unknown it -> new Unknown(it.name(), it.source());
        };
    }

    private static Macro of(Macro it) {
        return new Macro(
                it.name(), it.form(), it.identity(), it.parameters(), it.body(), it.attributes());
    }
}
