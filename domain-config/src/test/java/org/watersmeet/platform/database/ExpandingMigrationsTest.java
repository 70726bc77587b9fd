package org.watersmeet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations leave the build before what it names and do not demand what it does not write: in a
 * rolling deployment it serves on with the new schema. One that takes something away raises the
 * floor, so that older builds are refused instead of failing.
 */
class ExpandingMigrationsTest {

    /** Before that there was no rolling deployment. */
    private static final String FIRST = "V027";

    private static final List<Pattern> TAKING_AWAY =
            List.of(
                    Pattern.compile("\\bdrop\\s+(table|column|view|function|sequence|type|schema)"),
                    Pattern.compile("\\brename\\b"),
                    Pattern.compile("\\bset\\s+not\\s+null\\b"),
                    Pattern.compile("\\balter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type\\b"),
                    Pattern.compile("\\bdrop\\s+default\\b"),
                    Pattern.compile("\\brevoke\\b"),
                    Pattern.compile(
                            "\\badd\\s+column\\b(?![^,;]*\\b(default|generated)\\b)[^,;]*\\bnot\\s+null\\b"));

    @ParameterizedTest
    @MethodSource("scripts")
    void buildBeforeWorksOnTheSchema(String script) throws IOException {
        String sql = read(script);

        assertThat(contracts(sql) && !sql.contains("schema_floor"))
                .as("%s takes away what the build before may need; see CONTRIBUTING.md", script)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table page drop column title",
                "alter table page\n  rename to pages",
                "alter table page alter column title type text",
                "alter table page add column kind text not null",
                "alter table page add column a int default 1, add column kind text not null;"
            })
    void whatTakesAwayIsSeen(String sql) {
        assertThat(contracts(sql)).isTrue();
    }

    @Test
    void whatAddsIsNot() {
        String sql =
                "alter table page add column kind text not null default 'x', add column b int;"
                        + " create table other (id bigint not null primary key)";

        assertThat(contracts(sql)).isFalse();
    }

    static List<String> scripts() {
        return Migrations.names().stream().filter(name -> name.compareTo(FIRST) >= 0).toList();
    }

    private static boolean contracts(String sql) {
        String plain = sql.replaceAll("(?m)--.*$", "").toLowerCase(Locale.ROOT);
        return TAKING_AWAY.stream().anyMatch(it -> it.matcher(plain).find());
    }

    private static String read(String script) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
