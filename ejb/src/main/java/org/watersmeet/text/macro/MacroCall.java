package org.watersmeet.text.macro;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroParameter;

/**
 * One use of a macro: its definition, and what the author wrote. A value that is not of its
 * parameter's type counts as not written, and is among {@link #wrong()}. To ask for a parameter
 * that the definition does not have is a defect.
 */
public final class MacroCall {

    private final MacroDefinition definition;
    private final Map<String, Argument> arguments;
    private final List<WrongArgument> wrong = new ArrayList<>();

    /**
     * @param arguments by the first names of their parameters
     */
    private MacroCall(MacroDefinition definition, Map<String, Argument> arguments) {
        this.definition = definition;
        this.arguments = arguments;
    }

    /** What a source says. */
    public static MacroCall of(MacroDefinition definition, Macro macro) {
        Map<String, Argument> written = new LinkedHashMap<>();
        for (MacroParameter parameter : macro.parameters()) {
            written.putIfAbsent(parameter.name(), Argument.of(parameter));
        }
        return of(definition, written);
    }

    /** The same of arguments that were kept. */
    public static MacroCall of(MacroDefinition definition, Map<String, Argument> written) {
        MacroCall call = new MacroCall(definition, new LinkedHashMap<>());
        definition.parameters().forEach(parameter -> call.take(parameter, written));
        return call;
    }

    private void take(ParameterDefinition parameter, Map<String, Argument> written) {
        Argument argument = written.getOrDefault(parameter.name(), Argument.NONE);
        for (String name : parameter.otherNames()) {
            if (argument.blank()) {
                argument = written.getOrDefault(name, Argument.NONE);
            }
        }
        if (argument.blank()) {
            return;
        }
        if (parameter.type().accepts(argument)) {
            arguments.put(parameter.name(), argument);
        } else {
            wrong.add(new WrongArgument(parameter, argument));
        }
    }

    public MacroDefinition definition() {
        return definition;
    }

    /** The arguments that count, by the first names of their parameters. */
    public Map<String, Argument> arguments() {
        return Map.copyOf(arguments);
    }

    /** In the order of the definition. */
    public List<WrongArgument> wrong() {
        return List.copyOf(wrong);
    }

    /** What was written; {@link Argument#NONE} when nothing. */
    public Argument argument(String parameter) {
        parameter(parameter);
        return arguments.getOrDefault(parameter, Argument.NONE);
    }

    /** Whether something was written. */
    public boolean has(String parameter) {
        return !argument(parameter).blank();
    }

    /** The words, or what holds instead; empty for nothing. */
    public String words(String parameter) {
        Argument argument = argument(parameter);
        return argument.words().isEmpty() ? parameter(parameter).fallback() : argument.words();
    }

    /** The words; null for nothing. */
    public @Nullable String wordsOrNull(String parameter) {
        String words = words(parameter);
        return words.isEmpty() ? null : words;
    }

    /** One of the words of a choice, lower case. */
    public String choice(String parameter) {
        return words(parameter).toLowerCase(Locale.ROOT);
    }

    public boolean flag(String parameter) {
        return Boolean.TRUE.equals(Notations.flag(words(parameter)));
    }

    /** The number of a parameter that has one when nothing is written. */
    public int whole(String parameter) {
        return Objects.requireNonNull(Notations.whole(words(parameter)));
    }

    /** A size with its unit; null for none. */
    public @Nullable String length(String parameter) {
        String words = wordsOrNull(parameter);
        return words == null || !Character.isDigit(words.charAt(words.length() - 1))
                ? words
                : words + "px";
    }

    /** Days of a span of time; null for none. */
    public @Nullable Integer days(String parameter) {
        String words = wordsOrNull(parameter);
        return words == null ? null : Notations.days(words);
    }

    public @Nullable LocalDate day(String parameter) {
        String words = wordsOrNull(parameter);
        return words == null ? null : Notations.day(words);
    }

    /** Names between commas. */
    public List<String> names(String parameter) {
        Argument argument = argument(parameter);
        return argument.blank()
                ? new Argument(parameter(parameter).fallback(), List.of()).names()
                : argument.names();
    }

    /** A page by link, or by words that say {@code KEY:Title} or a title; null for none. */
    public @Nullable LinkTarget page(String parameter) {
        Argument argument = argument(parameter);
        LinkTarget target = argument.target();
        if (target != null || argument.words().isEmpty()) {
            return target;
        }
        return PageNames.parse(argument.words());
    }

    private ParameterDefinition parameter(String name) {
        ParameterDefinition parameter = definition.parameter(name);
        if (parameter == null) {
            throw new IllegalArgumentException(definition.name() + " has no parameter " + name);
        }
        return parameter;
    }
}
