package org.watersmeet.text.rendering;

import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.MarkKind;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/** Writes inline nodes. */
final class InlineHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;
    private final LinkHtml links;
    private final ImageHtml images;

    InlineHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
        this.links = new LinkHtml(rendering);
        this.images = new ImageHtml(rendering);
    }

    void write(Inline inline) {
        switch (inline) {
            case Text it -> out.text(it.value());
            case LineBreak it -> out.start("br").end();
            case Mark it -> mark(it);
            case WebLink it -> links.web(it);
            case Link it -> links.write(it);
            case Resource it -> links.bare(it);
            case Image it -> images.write(it);
            case WebImage it -> images.write(it);
            case TemplateVariable it ->
                    out.start("span").css("wm-template-variable").text(it.name()).end();
            case Emoticon it -> emoticon(it);
            case InlineCommentMarker it -> {
                out.start("span").css("wm-inline-comment").attribute("data-ref", it.ref());
                rendering.phrasing(it.content());
                out.end();
            }
            case CalendarDate it -> date(it);
            case NestedBlock it -> rendering.block(it.block());
            case Macro it -> rendering.macro(it);
            case Unknown it -> rendering.boxes.inline(it);
            // What only authors see.
            case Placeholder it -> {}
            case SourceComment it -> {}
        }
    }

    private void mark(Mark mark) {
        out.start(tag(mark.kind()));
        CommonAttributes.write(mark.attributes(), out);
        rendering.phrasing(mark.content());
        out.end();
    }

    /** Elements that HTML has given up are shown by what took their place. */
    private static String tag(MarkKind kind) {
        return switch (kind) {
            case STRIKE -> "s";
            case ACRONYM -> "abbr";
            case TT -> "code";
            case BIG, FONT -> "span";
            default -> kind.tag();
        };
    }

    private void emoticon(Emoticon emoticon) {
        out.start("span")
                .css("wm-emoticon")
                .attribute("role", "img")
                .attribute("aria-label", emoticon.name())
                .text(Emoticons.characters(emoticon))
                .end();
    }

    private void date(CalendarDate date) {
        out.start("time")
                .css("wm-date")
                .attribute("datetime", date.value())
                .text(date.value())
                .end();
    }
}
