package org.watersmeet.text.highlight;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a program into coloured pieces, line by line. One use per program: a lexer remembers where
 * the line before it ended, such as inside a remark.
 *
 * <pre>{@code
 * Highlighter highlighter = Highlighter.of("java");
 * for (String line : lines) {
 *     highlighter.line(line).forEach(piece -> …);
 * }
 * }</pre>
 *
 * <p>The pieces of a line, put together, are the line. Not for several threads.
 */
public final class Highlighter {

    /** Longer lines are data, not programs; some lexers take long over them. */
    private static final int LONGEST_LINE = 2_000;

    private final boolean diff;
    private final @Nullable TokenMaker lexer;
    private int state = TokenTypes.NULL;

    private Highlighter(boolean diff, @Nullable TokenMaker lexer) {
        this.diff = diff;
        this.lexer = lexer;
    }

    /**
     * For a language by one of its names, upper and lower case alike; one that is not known leaves
     * all plain.
     */
    public static Highlighter of(String languageName) {
        Language language = Language.of(languageName);
        if (language == null) {
            return new Highlighter(false, null);
        }
        return language == Language.DIFF
                ? new Highlighter(true, null)
                : new Highlighter(
                        false,
                        TokenMakerFactory.getDefaultInstance().getTokenMaker(language.lexer));
    }

    /** The names of all languages that are coloured, in order. */
    public static List<String> languages() {
        return Language.names();
    }

    /** Whether any piece can be other than plain. */
    public boolean colours() {
        return diff || lexer != null;
    }

    /**
     * The pieces of the next line.
     *
     * @param line without its line end
     */
    public List<Piece> line(String line) {
        if (diff) {
            return List.of(new Piece(changeOf(line), line));
        }
        if (lexer == null || line.length() > LONGEST_LINE) {
            state = TokenTypes.NULL;
            return List.of(new Piece(PieceKind.PLAIN, line));
        }
        return pieces(line, lexer);
    }

    private List<Piece> pieces(String line, TokenMaker maker) {
        List<Piece> pieces = new ArrayList<>();
        char[] characters = line.toCharArray();
        int done = 0;
        Token token = maker.getTokenList(new Segment(characters, 0, line.length()), state, 0);
        while (token != null) {
            state = token.getType();
            if (token.isPaintable()
                    && token.length() > 0
                    && done + token.length() <= line.length()) {
                add(pieces, kindOf(state), line.substring(done, done + token.length()));
                done += token.length();
            }
            token = token.getNextToken();
        }
        if (done < line.length()) {
            add(pieces, PieceKind.PLAIN, line.substring(done));
        }
        return pieces;
    }

    /** Neighbours of one kind become one piece: fewer elements for the browser. */
    private static void add(List<Piece> pieces, PieceKind kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    private static PieceKind changeOf(String line) {
        if (line.startsWith("+")) {
            return PieceKind.INSERTED;
        }
        if (line.startsWith("-")) {
            return PieceKind.DELETED;
        }
        return line.startsWith("@@") ? PieceKind.COMMENT : PieceKind.PLAIN;
    }

    private static PieceKind kindOf(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT ->
                    PieceKind.COMMENT;
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.PREPROCESSOR ->
                    PieceKind.KEYWORD;
            case TokenTypes.DATA_TYPE -> PieceKind.TYPE;
            case TokenTypes.FUNCTION -> PieceKind.FUNCTION;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
                    PieceKind.STRING;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.MARKUP_ENTITY_REFERENCE ->
                    PieceKind.NUMBER;
            case TokenTypes.VARIABLE -> PieceKind.VARIABLE;
            case TokenTypes.ANNOTATION -> PieceKind.ANNOTATION;
            case TokenTypes.MARKUP_TAG_NAME, TokenTypes.MARKUP_TAG_DELIMITER -> PieceKind.TAG;
            case TokenTypes.MARKUP_TAG_ATTRIBUTE -> PieceKind.ATTRIBUTE;
            default -> PieceKind.PLAIN;
        };
    }
}
