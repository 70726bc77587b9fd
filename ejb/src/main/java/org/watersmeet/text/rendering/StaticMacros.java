package org.watersmeet.text.rendering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watersmeet.text.macro.MacroDefinition;

/** All macros that the renderer writes by itself, by name. */
public final class StaticMacros {

    private static final Map<String, StaticMacro> BY_NAME =
            Stream.of(
                            PanelMacros.all(),
                            CodeMacros.all(),
                            ContentsMacros.all(),
                            LayoutMacros.all(),
                            TextMacros.all(),
                            ExcerptMacros.all(),
                            RefusedMacros.all(),
                            ForeignMacros.all())
                    .flatMap(Collection::stream)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    it -> it.definition().name(), Function.identity()));

    private StaticMacros() {}

    static Map<String, StaticMacro> byName() {
        return BY_NAME;
    }

    /** What authors may know of them, by name. */
    public static List<MacroDefinition> definitions() {
        return BY_NAME.values().stream()
                .map(StaticMacro::definition)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
