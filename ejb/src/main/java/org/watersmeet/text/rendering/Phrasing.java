package org.watersmeet.text.rendering;

import java.util.List;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/** Tells whether a line of text can be an HTML paragraph. */
final class Phrasing {

    private final MacroHtml macros;

    Phrasing(MacroHtml macros) {
        this.macros = macros;
    }

    /** Whether the HTML of any of these has an element that would end a paragraph. */
    boolean holdsBlock(List<Inline> content) {
        for (Inline inline : content) {
            if (holdsBlock(inline)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsBlock(Inline inline) {
        return switch (inline) {
            case Mark it -> holdsBlock(it.content());
            case WebLink it -> holdsBlock(it.content());
            case InlineCommentMarker it -> holdsBlock(it.content());
            case Link it -> it.body() instanceof LinkBody.Rich rich && holdsBlock(rich.content());
            case Image it -> it.caption() != null;
            case NestedBlock it -> true;
            case Macro it -> !macros.isInline(it);
            case Placeholder it -> false;
            case Text it -> false;
            case LineBreak it -> false;
            case Resource it -> false;
            case WebImage it -> false;
            case TemplateVariable it -> false;
            case Emoticon it -> false;
            case CalendarDate it -> false;
            case SourceComment it -> false;
            case Unknown it -> false;
        };
    }
}
