package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watersmeet.web.site.ErrorTexts;

class TextsTest {

    private static final Pattern USE =
            Pattern.compile(
                    "(?:\\btext|\\bcount)\\(([^\")]*)\"([a-z0-9.]+)\"(?: : \"([a-z0-9.]+)\")?");

    private final Texts texts = Texts.in(Locale.ENGLISH);

    @Test
    void valuesAreEscapedAndTextIsNot() {
        String html = write(texts.text("frame.home", "<b>R&D</b>"));

        assertThat(html).isEqualTo("&lt;b&gt;R&amp;D&lt;/b&gt;: home");
    }

    @Test
    void contentAsAValueStaysContent() {
        Content link = output -> output.writeContent("<a href=\"/\">x</a>");

        assertThat(write(texts.text("edit.below", link))).isEqualTo("Below <a href=\"/\">x</a>");
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertThat(write(texts.count("signin.throttled", 1))).contains("1 second,");
        assertThat(write(texts.count("signin.throttled", 8))).contains("8 seconds,");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> texts.text("no.such.key"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void anotherLanguageFallsBackToEnglish() {
        assertThat(write(Texts.in(Locale.ITALIAN).text("page.edit"))).isEqualTo("Edit");
    }

    @Test
    void everyTextInUseExistsAndEveryTextIsInUse() throws IOException {
        Set<String> written = new TreeSet<>();
        bundle().stringPropertyNames().forEach(key -> written.add(stem(key)));

        assertThat(written).containsExactlyElementsOf(used());
    }

    @Test
    void textsHoldNoMarkup() throws IOException {
        assertThat(bundle().values()).noneMatch(text -> ((String) text).matches(".*[<>&\"].*"));
    }

    /** What is missing is shown in English; what is there says as much as the English words. */
    @Test
    void germanTextsHaveTheirEnglishOnesAndTheSameValues() throws IOException {
        Properties english = bundle();
        Properties german = bundle("Texts_de.properties");

        assertThat(english.stringPropertyNames()).containsAll(german.stringPropertyNames());
        for (String key : german.stringPropertyNames()) {
            assertThat(values(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key)));
        }
        assertThat(german.values()).noneMatch(text -> ((String) text).matches(".*[<>&\"].*"));
    }

    @Test
    void germanIsSpokenToThoseWhoChoseIt() {
        assertThat(write(Languages.texts("de").text("page.edit"))).isEqualTo("Bearbeiten");
        assertThat(Languages.texts("de").language()).isEqualTo("de");
        assertThat(write(Languages.texts("").text("page.edit"))).isEqualTo("Edit");
        assertThat(write(Languages.texts("it").text("page.edit"))).isEqualTo("Edit");
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        Matcher value = Pattern.compile("\\{[0-9]}").matcher(text);
        while (value.find()) {
            values.add(value.group());
        }
        return values;
    }

    private static Properties bundle() throws IOException {
        return bundle("Texts.properties");
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/watersmeet/web", name))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>(ErrorTexts.keys());
        Stream.of(Outcome.values()).map(Outcome::textKey).forEach(keys::add);
        for (String folder : new String[] {"src/main/jte", "src/main/java/org/watersmeet/web"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    collect(Files.readString(file), keys);
                }
            }
        }
        return keys;
    }

    private static void collect(String source, Set<String> keys) {
        Matcher use = USE.matcher(source);
        while (use.find()) {
            keys.add(stem(use.group(2)));
            if (use.group(3) != null) {
                keys.add(stem(use.group(3)));
            }
        }
    }

    private static String stem(String key) {
        return key.replaceFirst("\\.(?:one|other)$", "");
    }

    private static String write(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
