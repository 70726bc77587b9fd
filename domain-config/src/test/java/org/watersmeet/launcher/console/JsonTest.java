package org.watersmeet.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void valuesKeepTheirKindsAndOrder() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, true, "x"));
        value.put("a", null);

        assertThat(Json.write(value)).isEqualTo("{\"b\":[1,true,\"x\"],\"a\":null}");
    }

    @Test
    void quotesBackslashesAndControlsAreEscaped() {
        assertThat(Json.write("a\"b\\c\nd\u0001")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0001\"");
    }
}
