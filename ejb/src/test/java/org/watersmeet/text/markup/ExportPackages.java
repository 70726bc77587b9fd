package org.watersmeet.text.markup;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the bodies of export packages of Confluence, unzipped or zipped. */
final class ExportPackages {

    /** Old wiki markup. */
    static final String WIKI = "0";

    /** Storage format: of pages, posts, comments and templates, of all their versions. */
    static final String STORAGE = "2";

    private static final String NONE = "";

    private ExportPackages() {}

    /** Shows each body of that type with the name of its package. */
    static void forEachBody(Path directory, String type, BiConsumer<String, String> visitor)
            throws IOException, XMLStreamException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = directory.relativize(file).toString();
            if (file.endsWith("entities.xml")) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(in, type, body -> visitor.accept(name, body));
                }
            } else if (name.endsWith(".zip")) {
                try (var zip = new ZipFile(file.toFile());
                        InputStream in = zip.getInputStream(zip.getEntry("entities.xml"))) {
                    read(in, type, body -> visitor.accept(name, body));
                }
            }
        }
    }

    private static void read(InputStream in, String wanted, Consumer<String> visitor)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new Legal(in));
        String member = NONE;
        String body = "";
        String type = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("object")) {
                member = member(reader.getAttributeValue(null, "class"));
                body = "";
                type = member.equals("content") ? STORAGE : "";
            } else if (event == XMLStreamReader.START_ELEMENT
                    && !member.equals(NONE)
                    && reader.getLocalName().equals("property")) {
                String property = reader.getAttributeValue(null, "name");
                if (member.equals(property)) {
                    // An export writes "]] >" for a "]]>" inside its own CDATA.
                    body = reader.getElementText().replace("]] >", "]]>");
                } else if ("bodyType".equals(property)) {
                    type = reader.getElementText();
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && !member.equals(NONE)
                    && reader.getLocalName().equals("object")
                    && type.equals(wanted)) {
                visitor.accept(body);
            }
        }
    }

    /** The property that holds the body in objects of that class. */
    private static String member(String type) {
        return switch (type) {
            case "BodyContent" -> "body";
            case "PageTemplate" -> "content";
            default -> NONE;
        };
    }

    /** Exports hold control characters, which no XML may: they become U+FFFD. */
    private static final class Legal extends FilterReader {

        Legal(InputStream in) {
            super(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (buffer[i] < ' ' && !XmlChars.isSpace(buffer[i])) {
                    buffer[i] = '\uFFFD';
                }
            }
            return count;
        }
    }
}
