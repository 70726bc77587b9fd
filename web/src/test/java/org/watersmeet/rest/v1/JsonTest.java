package org.watersmeet.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class JsonTest {

    private static JsonNode read(String text) {
        return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1,\"a\":2}",
                "<a/>",
                "{\"a\":\"\u0001\"}",
                "{\"a\":01}",
                "{\"a\":NaN}"
            })
    void whatIsNotOneObjectIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void messageSaysWhereItIsWrong() {
        assertThatThrownBy(() -> read("{\n  \"title\": x\n}"))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("line 2, column")
                .hasMessageNotContaining("jackson");
    }

    @Test
    void nestingHasALimit() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(Problem.LimitExceeded.class)
                .hasMessageContaining("100 levels")
                .hasMessageNotContaining("StreamReadConstraints");
    }

    @Test
    void sizeHasALimit() {
        assertThatThrownBy(() -> read("{\"a\":\"" + "x".repeat(Json.MAX_REQUEST) + "\"}"))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.code()).isEqualTo("request.too-large"));
    }

    @Test
    void numbersAndBooleansCountAsText() {
        JsonNode object = read("{\"id\":789,\"minor\":\"true\",\"flag\":true,\"none\":null}");

        assertThat(Json.text(object, "id")).isEqualTo("789");
        assertThat(Json.flag(object, "minor")).isTrue();
        assertThat(Json.flag(object, "flag")).isTrue();
        assertThat(Json.text(object, "none")).isNull();
        assertThat(Json.text(object, "absent")).isNull();
    }

    @Test
    void missingMemberIsNamed() {
        assertThatThrownBy(() -> Json.required(read("{}"), "title"))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.field()).isEqualTo("title"));
    }

    @Test
    void timesHaveMillisecondsAndAZone() {
        assertThat(Json.time(Instant.parse("2024-01-02T03:04:05Z")))
                .isEqualTo("2024-01-02T03:04:05.000Z");
    }
}
