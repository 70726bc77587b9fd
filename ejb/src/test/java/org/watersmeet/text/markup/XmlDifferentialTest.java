package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.SourceGenerator;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.DocumentLimits;

/**
 * Our reader and the JDK's agree: on what is XML, and on what it says. Sources are generated, then
 * damaged by a few random edits, so that about half of them are malformed.
 */
class XmlDifferentialTest {

    private static final int SOURCES_PER_SEED = 60;
    private static final String ROOT =
            "<root xmlns:ac='ac' xmlns:ri='ri' xmlns:x='x' xmlns:foo='foo'>";
    private static final String DAMAGE = "<>&;/\"'=!?-[]:# \n\r\t\u0001\uFFFEap1\uD83C";
    private static final Pattern NAMED = Pattern.compile("&(eacute|nbsp);");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readersAgreeOnSourcesAndDamagedSources(long seed) {
        var generator = new SourceGenerator(seed);
        var random = new Random(seed);
        for (int i = 0; i < SOURCES_PER_SEED; i++) {
            // The JDK's reader knows no named characters, ours has a test of its own for them.
            String source = NAMED.matcher(generator.next()).replaceAll("&#233;");
            String damaged = i % 3 == 0 ? source : damage(source, random);

            assertThat(ours(damaged)).as(damaged).isEqualTo(theirs(damaged));
        }
    }

    @Test
    void aboutHalfOfTheSourcesAreRefused() {
        var generator = new SourceGenerator(1);
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            String source = NAMED.matcher(generator.next()).replaceAll("&#233;");
            String damaged = i % 3 == 0 ? source : damage(source, random);
            refused += ours(damaged).equals(List.of("refused")) ? 1 : 0;
        }

        assertThat(refused).isBetween(100, 300);
    }

    private static String damage(String source, Random random) {
        var damaged = new StringBuilder(source);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            char c = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            if (at == damaged.length() || random.nextBoolean()) {
                damaged.insert(at, c);
            } else if (random.nextBoolean()) {
                damaged.setCharAt(at, c);
            } else {
                damaged.deleteCharAt(at);
            }
        }
        return damaged.toString();
    }

    private static List<String> ours(String source) {
        try {
            List<String> events = new ArrayList<>();
            events(XmlTree.parse(source, DocumentLimits.DEFAULT), events);
            return unknownPrefix(events) ? List.of("refused") : events;
        } catch (Problem problem) {
            return List.of("refused");
        }
    }

    /** Namespaces are not ours: a name with a prefix nobody declared is fine in storage format. */
    private static boolean unknownPrefix(List<String> events) {
        return events.stream()
                .filter(event -> event.startsWith("<") || event.startsWith("@"))
                .map(event -> event.substring(1).split("=", 2)[0])
                .anyMatch(name -> name.contains(":") && !name.matches("(ac|ri|x|foo|xml):.*"));
    }

    private static void events(XmlElement element, List<String> events) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlNode.Characters text -> events.add("text " + text.value());
                case XmlNode.Comment comment -> events.add("comment " + comment.text());
                case XmlElement inner -> {
                    events.add("<" + inner.name());
                    inner.attributes().stream()
                            .sorted(Comparator.comparing(Attribute::name))
                            .forEach(it -> events.add("@" + it.name() + "=" + it.value()));
                    events(inner, events);
                    events.add("end");
                }
            }
        }
    }

    private static List<String> theirs(String source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, information, place) -> {});
        try {
            var reader = factory.createXMLStreamReader(new StringReader(ROOT + source + "</root>"));
            return new JdkEvents(reader).read();
        } catch (XMLStreamException e) {
            return List.of("refused");
        }
    }

    /** The JDK's events in our words. */
    private static final class JdkEvents {

        private final XMLStreamReader reader;
        private final List<String> events = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean refused;

        JdkEvents(XMLStreamReader reader) {
            this.reader = reader;
        }

        List<String> read() throws XMLStreamException {
            reader.next();
            while (reader.hasNext()) {
                event(reader.next());
            }
            if (refused) {
                return List.of("refused");
            }
            return events.subList(0, events.size() - 1);
        }

        private void event(int event) {
            switch (event) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        text.append(reader.getText());
                case XMLStreamReader.START_ELEMENT -> {
                    flush();
                    start();
                }
                case XMLStreamReader.END_ELEMENT -> {
                    flush();
                    events.add("end");
                }
                case XMLStreamReader.COMMENT -> {
                    flush();
                    events.add("comment " + reader.getText());
                }
                case XMLStreamReader.END_DOCUMENT -> {}
                // Processing instructions and references to entities nobody declared.
                default -> refused = true;
            }
        }

        private void flush() {
            if (!text.isEmpty()) {
                events.add("text " + text);
                text.setLength(0);
            }
        }

        private void start() {
            events.add("<" + name(reader.getPrefix(), reader.getLocalName()));
            List<String> attributes = new ArrayList<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.add(
                        "@"
                                + name(
                                        reader.getAttributePrefix(i),
                                        reader.getAttributeLocalName(i))
                                + "="
                                + reader.getAttributeValue(i));
            }
            attributes.sort(Comparator.comparing(it -> it.substring(0, it.indexOf('='))));
            events.addAll(attributes);
        }

        private static String name(String prefix, String localName) {
            return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
        }
    }
}
