package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.HeadingLevel;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;

/** Finds the blocks of a text, line by line. */
final class BlockParser {

    private final WikiText text;
    private final Counts counts;

    BlockParser(WikiText text, Counts counts) {
        this.text = text;
        this.counts = counts;
    }

    /** The blocks of the lines from–to. */
    List<Node> parse(int from, int to) {
        List<Node> blocks = new ArrayList<>();
        int paragraph = from; // where the paragraph begins that the line may belong to
        int line = from;
        while (line < to) {
            int end = Math.min(text.lineEnd(line), to);
            LineKind kind = LineKind.of(text, line, end);
            if (kind == LineKind.TEXT) {
                line = end + 1;
                continue;
            }
            paragraph(paragraph, line, blocks);
            line = block(kind, line, end, to, blocks);
            paragraph = line;
        }
        paragraph(paragraph, to, blocks);
        return blocks;
    }

    /** Adds the block that begins with the line. Returns where the next line begins. */
    private int block(LineKind kind, int line, int lineEnd, int to, List<Node> blocks) {
        int start = text.skipSpace(line, lineEnd);
        counts.node();
        switch (kind) {
            case HEADING -> {
                HeadingLevel level = HeadingLevel.of(text.at(start + 1) - '0');
                blocks.add(new Heading(level, inlines(start + 3, lineEnd), Attributes.NONE));
            }
            case QUOTE -> {
                var words = new Paragraph(inlines(start + 3, lineEnd), Attributes.NONE);
                blocks.add(new Quote(List.of(words), Attributes.NONE));
            }
            case RULE -> blocks.add(new Rule(Attributes.NONE));
            case LIST -> {
                return new ListParser(text, this, counts).parse(line, to, blocks);
            }
            case TABLE -> {
                return new TableParser(text, this, counts).parse(line, to, blocks);
            }
            case BLANK, TEXT -> {}
        }
        return lineEnd + 1;
    }

    List<Inline> inlines(int from, int to) {
        int start = text.skipBlank(from, to);
        return new InlineParser(text, counts).parse(start, text.trimEnd(start, to));
    }

    /** Text and macros, as a list item holds them: the text in no paragraph. */
    List<Node> flow(int from, int to) {
        List<Node> flow = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (isBlockMacro(i)) {
                flow.addAll(inlines(start, i));
                flow.add(text.macro(i));
                start = i + 1;
            }
        }
        flow.addAll(inlines(start, Math.max(start, to)));
        return flow;
    }

    /** Paragraphs between macros that are blocks. */
    private void paragraph(int from, int to, List<Node> blocks) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (isBlockMacro(i)) {
                lines(start, i, blocks);
                blocks.add(text.macro(i));
                start = i + 1;
            }
        }
        lines(start, Math.max(start, to), blocks);
    }

    private void lines(int from, int to, List<Node> blocks) {
        List<Inline> content = inlines(from, to);
        if (content.isEmpty()) {
            return;
        }
        counts.node();
        // A macro that has the lines to itself, such as a table of contents, needs no paragraph.
        if (content.size() == 1
                && content.getFirst() instanceof Macro macro
                && standsAlone(macro)) {
            blocks.add(macro);
        } else {
            blocks.add(new Paragraph(content, Attributes.NONE));
        }
    }

    private static boolean standsAlone(Macro macro) {
        return !KnownMacros.isInLine(macro.name());
    }

    private boolean isBlockMacro(int offset) {
        return text.at(offset) == WikiText.MACRO && MacroNodes.isBlock(text.macro(offset));
    }
}
