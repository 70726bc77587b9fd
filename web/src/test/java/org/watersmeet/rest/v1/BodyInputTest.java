package org.watersmeet.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class BodyInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'storage':{'value':'<p>*a*</p>'}};<p>*a*</p>",
                "{'storage':{'value':'<p>*a*</p>','representation':'storage'}};<p>*a*</p>",
                "{'storage':{'value':'*a*','representation':'wiki'}};<p><strong>a</strong></p>",
                "{'wiki':{'value':'*a*'}};<p><strong>a</strong></p>",
                "{'editor':{'value':'<p>a</p>','representation':'editor'}};<p>a</p>",
                "{'view':{'value':'x'},'wiki':{'value':'a'}};<p>a</p>",
            })
    void theBodyIsStorageFormatWhateverIsSent(String json, String storage) {
        assertThat(storage(json)).isEqualTo(storage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'storage':{}}", "{'storage':{'value':null}}"})
    void aBodyThatIsNotSentIsNone(String json) {
        assertThat(storage(json)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'view':{'value':'x'}}",
                "{'storage':{'value':'x','representation':'atlas_doc_format'}}"
            })
    void aRepresentationThatCannotBeReadIsRefused(String json) {
        assertThatThrownBy(() -> storage(json))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("content.representation"));
    }

    @Test
    void namesInMessagesAreShortened() {
        String long1000 = "x".repeat(1000);

        assertThatThrownBy(() -> BodyInput.syntax(long1000))
                .satisfies(it -> assertThat(it.getMessage()).hasSizeLessThan(200));
    }

    private static @Nullable String storage(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new BodyInput(Json.read(new ByteArrayInputStream(bytes))).storage();
    }
}
