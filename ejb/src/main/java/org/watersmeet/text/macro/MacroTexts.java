package org.watersmeet.text.macro;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What macros and their parameters are for, in a reader's language. The text of a parameter that
 * many macros have in the same sense stands once, under {@code any.}.
 */
public final class MacroTexts {

    private final ResourceBundle bundle;

    private MacroTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts for a language; English where there is no translation. */
    public static MacroTexts of(Locale locale) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new MacroTexts(
                ResourceBundle.getBundle(
                        "org.watersmeet.text.macro.Macros",
                        locale,
                        MacroTexts.class.getClassLoader(),
                        control));
    }

    public String describe(MacroDefinition macro) {
        return bundle.getString(macro.name());
    }

    public String describe(MacroDefinition macro, ParameterDefinition parameter) {
        String name = parameter.name().isEmpty() ? "default" : parameter.name();
        String own = macro.name() + "." + name;
        return bundle.getString(bundle.containsKey(own) ? own : "any." + name);
    }

    /** What may be written: {@code a whole number from 1 to 10}. */
    public String allowed(ParameterType type) {
        return switch (type) {
            case ParameterType.Words it -> format("type.words", it.longest());
            case ParameterType.Whole it -> format("type.whole", it.least(), it.most());
            case ParameterType.Flag it -> format("type.flag");
            case ParameterType.Choice it -> format("type.choice", String.join(", ", it.values()));
            case ParameterType.Length it -> format("type.length");
            case ParameterType.Colour it -> format("type.colour");
            case ParameterType.Page it -> format("type.page");
            case ParameterType.Names it -> format("type.names", it.most());
            case ParameterType.File it -> format("type.file");
            case ParameterType.Span it -> format("type.span");
            case ParameterType.Day it -> format("type.day");
        };
    }

    /** What is wrong, and what may stand there instead. */
    public String wrong(MacroDefinition macro, WrongArgument wrong) {
        String name = wrong.parameter().name();
        String allowed = allowed(wrong.parameter().type());
        return name.isEmpty()
                ? format("wrong.default", macro.name(), shown(wrong), allowed)
                : format("wrong.named", macro.name(), name, shown(wrong), allowed);
    }

    private static String shown(WrongArgument wrong) {
        String words = wrong.argument().words();
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    /** Numbers are written as authors write them: without marks of thousands. */
    private String format(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
