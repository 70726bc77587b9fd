package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public table says what the tests do: each attack has a row, and each row its test. */
class SecurityTableTest {

    private static final List<Class<?>> ATTACKS =
            List.of(
                    ExpressionAttacksIT.class,
                    FileAttacksIT.class,
                    MacroAttacksIT.class,
                    ScriptAttacksIT.class,
                    AccessAttacksIT.class,
                    HiddenAttacksIT.class,
                    ParserAttacksIT.class);

    private static final Pattern NAME = Pattern.compile("`(cve_\\d{4}_\\d+_\\w+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| CVE-(\\d{4})-(\\d+) \\|(.*)$");

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "security.md"));
    }

    private static Stream<String> tests() {
        return ATTACKS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .filter(name -> name.startsWith("cve_"));
    }

    @Test
    void everyTestIsInTheTableAndNoOther() throws IOException {
        List<String> named =
                NAME.matcher(document()).results().map(result -> result.group(1)).toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(named))
                .isEqualTo(tests().collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void rowIsOfTheVulnerabilityThatItsTestsAreNamedAfter() throws IOException {
        List<MatchResult> rows = ROW.matcher(document()).results().toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        for (MatchResult row : rows) {
            String start = "cve_" + row.group(1) + "_" + row.group(2) + "_";
            List<String> named =
                    NAME.matcher(row.group(3)).results().map(result -> result.group(1)).toList();
            assertThat(named).as(row.group()).isNotEmpty().allMatch(it -> it.startsWith(start));
        }
    }
}
