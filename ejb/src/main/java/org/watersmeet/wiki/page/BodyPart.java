package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;

/** A part of a body that is rendered for itself. */
public sealed interface BodyPart permits BodyPart.Whole, BodyPart.Excerpt, PageProperties {

    /**
     * The properties that {@code details} macros list.
     *
     * @param id which of the macros count; empty for all
     */
    static BodyPart properties(String id) {
        return new PageProperties(id);
    }

    /** The part; null when the document has none. */
    @Nullable Document of(Document document);

    /** The name of the whole made the name of the part. */
    String suffixed(String name);

    /** All of it. */
    record Whole() implements BodyPart {
        @Override
        public Document of(Document document) {
            return document;
        }

        @Override
        public String suffixed(String name) {
            return name;
        }
    }

    /**
     * What an excerpt macro encloses.
     *
     * @param excerptName empty for the first excerpt there is
     */
    record Excerpt(String excerptName) implements BodyPart {
        @Override
        public @Nullable Document of(Document document) {
            List<Macro> found = new ArrayList<>();
            DocumentWalk.forEach(
                    document,
                    node -> {
                        if (found.isEmpty() && node instanceof Macro macro && isIt(macro)) {
                            found.add(macro);
                        }
                    });
            return !found.isEmpty() && found.getFirst().body() instanceof MacroBody.Rich rich
                    ? new Document(rich.content())
                    : null;
        }

        private boolean isIt(Macro macro) {
            String name = macro.parameter("name");
            return macro.name().equals("excerpt")
                    && (excerptName.isEmpty() || excerptName.equals(name));
        }

        @Override
        public String suffixed(String name) {
            return name + ":excerpt:" + excerptName;
        }
    }
}
