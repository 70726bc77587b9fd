package org.watersmeet.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.SourceGenerator;
import org.watersmeet.text.markup.StorageFormat;

class DocumentRewriterTest {

    private static final int DOCUMENTS = 20;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static List<Document> documents(long seed) {
        var generator = new SourceGenerator(seed);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(StorageFormat.decode(generator.next()));
        }
        return documents;
    }

    /** Puts an equal copy in the place of each node it is shown. */
    private static final class Copier extends DocumentRewriter {

        @Override
        protected Resource resource(Resource it) {
            return new Resource(it.target(), it.attributes(), it.containerAttributes());
        }

        @Override
        protected Macro macro(Macro it) {
            return new Macro(
                    it.name(),
                    it.form(),
                    it.identity(),
                    it.parameters(),
                    it.body(),
                    it.attributes());
        }

        @Override
        protected TaskItem task(TaskItem it) {
            return new TaskItem(it.id(), it.uuid(), it.status(), it.body(), it.attributes());
        }

        @Override
        protected List<Inline> run(List<Inline> inlines) {
            return new ArrayList<>(inlines);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changingNothingGivesTheSameObject(long seed) {
        for (Document document : documents(seed)) {
            assertThat(new DocumentRewriter() {}.rewrite(document)).isSameAs(document);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPartIsPutTogetherAgainAsItWas(long seed) {
        for (Document document : documents(seed)) {
            assertThat(new Copier().rewrite(document)).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyResourceIsShownWhereverItStands(long seed) {
        Resource other = Resource.of(new LinkTarget.Space("OTHER"));
        DocumentRewriter rewriter =
                new DocumentRewriter() {
                    @Override
                    protected Resource resource(Resource it) {
                        return other;
                    }
                };

        for (Document document : documents(seed)) {
            DocumentWalk.forEach(
                    rewriter.rewrite(document),
                    node -> {
                        if (node instanceof Resource resource) {
                            assertThat(resource).isSameAs(other);
                        }
                    });
        }
    }
}
