package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.markup.markdown.Markdown;
import org.watersmeet.text.markup.wiki.WikiMarkup;

/** Signs of markup and words in any order, 50 texts of each seed. */
class GeneratedMarkupTest {

    private static final int PER_SEED = 50;
    private static final int LONGEST = 40;

    private static final List<String> WIKI =
            List.of(
                    "*",
                    "_",
                    "-",
                    "--",
                    "+",
                    "^",
                    "~",
                    "??",
                    "{{",
                    "}}",
                    "{*}",
                    "[",
                    "|",
                    "]",
                    "!",
                    ".png",
                    "#",
                    ":",
                    "@",
                    "$1",
                    "http://a.b/",
                    "mailto:",
                    "{",
                    "}",
                    "{color:red}",
                    "{color}",
                    "{quote}",
                    "{panel}",
                    "{panel:",
                    "title=",
                    "{code}",
                    "{x}",
                    "{toc}",
                    "{anchor:",
                    "\n",
                    "\n",
                    "\n\n",
                    "h1. ",
                    "bq. ",
                    "----",
                    "* ",
                    "** ",
                    "# ",
                    "- ",
                    "|",
                    "||",
                    "\\",
                    "\\\\",
                    "&amp;",
                    "&",
                    ":)",
                    "(x)",
                    " ",
                    " ",
                    " ",
                    "<b>",
                    "]]>");

    private static final List<String> MARKDOWN =
            List.of(
                    "*",
                    "**",
                    "_",
                    "~~",
                    "`",
                    "```\n",
                    "[",
                    "](",
                    ")",
                    "]",
                    "![",
                    "<b>",
                    "</b>",
                    "<i",
                    ">",
                    "<br>",
                    "<div>",
                    "</div>",
                    "<table>",
                    "<td>",
                    "<script>",
                    "<!--",
                    "-->",
                    "&lt;",
                    "\\",
                    "\n",
                    "\n",
                    "\n\n",
                    "# ",
                    "- ",
                    "- [ ] ",
                    "1. ",
                    "> ",
                    "    ",
                    "---\n",
                    "|",
                    "|-|\n",
                    "  \n",
                    " ",
                    " ",
                    " ",
                    "http://a.b/",
                    "<http://a>",
                    "\u0000",
                    "]]>");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wikiMarkupComesBackAndKeepsItsWords(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            String source = source(WIKI, random);

            String storage = stored(WikiMarkup.decode(source), source);

            for (String word : source.split("[^w0-9]+")) {
                if (word.startsWith("w")) {
                    assertThat(storage).as(source).contains(word);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void markdownComesBack(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            String source = source(MARKDOWN, random);

            Document document = Markdown.decode(source);

            stored(document, source);
            DocumentWalk.forEach(
                    document, node -> assertThat(node).as(source).isNotInstanceOf(Unknown.class));
        }
    }

    private static String stored(Document document, String source) {
        String storage = StorageFormat.encode(document);
        assertThat(StorageFormat.decode(storage)).as(source + "\n" + storage).isEqualTo(document);
        return storage;
    }

    private static String source(List<String> signs, Random random) {
        var source = new StringBuilder();
        for (int i = random.nextInt(LONGEST); i >= 0; i--) {
            source.append(signs.get(random.nextInt(signs.size())));
            if (random.nextInt(3) == 0) {
                source.append('w').append(random.nextInt(1000));
            }
        }
        return source.toString();
    }
}
