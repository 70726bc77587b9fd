package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
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

/** Cuts a line of text into tokens. */
final class Tokens {

    private final List<Token> tokens = new ArrayList<>();

    private Tokens() {}

    static List<Token> of(List<Inline> line) {
        var tokens = new Tokens();
        tokens.addAll(line, List.of());
        return tokens.tokens;
    }

    private void addAll(List<Inline> line, List<Inline> shells) {
        for (Inline inline : line) {
            add(inline, shells);
        }
    }

    private void add(Inline inline, List<Inline> shells) {
        switch (inline) {
            case Text it -> Words.of(it.value()).forEach(word -> add(word, shells));
            case Mark it -> inside(it, it.content(), shells);
            case WebLink it -> inside(it, it.content(), shells);
            case InlineCommentMarker it -> inside(it, it.content(), shells);
            case LineBreak it -> whole(it, shells);
            case Link it -> whole(it, shells);
            case Resource it -> whole(it, shells);
            case Image it -> whole(it, shells);
            case WebImage it -> whole(it, shells);
            case TemplateVariable it -> whole(it, shells);
            case Emoticon it -> whole(it, shells);
            case Placeholder it -> whole(it, shells);
            case CalendarDate it -> whole(it, shells);
            case SourceComment it -> whole(it, shells);
            case NestedBlock it -> whole(it, shells);
            case Macro it -> whole(it, shells);
            case Unknown it -> whole(it, shells);
        }
    }

    private void add(String word, List<Inline> shells) {
        tokens.add(new Token(word, null, shells));
    }

    private void whole(Inline node, List<Inline> shells) {
        tokens.add(new Token(null, node, shells));
    }

    private void inside(Inline holder, List<Inline> content, List<Inline> shells) {
        if (content.isEmpty()) {
            whole(holder, shells);
            return;
        }
        List<Inline> inner = new ArrayList<>(shells);
        inner.add(with(holder, List.of()));
        addAll(content, List.copyOf(inner));
    }

    /** A new mark or link that differs from the given one in its content only. */
    static Inline with(Inline holder, List<Inline> content) {
        return switch (holder) {
            case Mark it -> new Mark(it.kind(), content, it.attributes());
            case WebLink it -> new WebLink(it.href(), content, it.attributes());
            case InlineCommentMarker it ->
                    new InlineCommentMarker(it.ref(), content, it.attributes());
            default -> throw new IllegalArgumentException("holds no tokens: " + holder.getClass());
        };
    }
}
