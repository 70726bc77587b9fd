package org.watersmeet.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the screens in one language, from the bundles {@code
 * org/watersmeet/web/Texts*.properties}. A value is plain text without markup; {@code {0}} to
 * {@code {9}} stand for values, which are escaped when they are written.
 */
public final class Texts {

    private static final String BUNDLE = "org.watersmeet.web.Texts";

    private final Locale locale;
    private final Map<String, Text> texts = new HashMap<>();

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        for (String key : bundle.keySet()) {
            texts.put(key, new Text(bundle.getString(key)));
        }
    }

    /**
     * Reads the bundle that fits the language best; English when there is none. Keep the result.
     */
    public static Texts in(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
    }

    public Locale locale() {
        return locale;
    }

    /** The language as an HTML {@code lang} attribute wants it. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** Returns the text of the key; an unknown key is a fault of the program. */
    public Content text(String key) {
        return find(key);
    }

    /** Returns the text with values: strings, numbers, or content made of them. */
    public Content text(String key, Object... values) {
        return find(key).with(values);
    }

    /** Chooses {@code key.one} or {@code key.other} by the number, which is also value 0. */
    public Content count(String key, long number) {
        return find(key + (number == 1 ? ".one" : ".other")).with(number);
    }

    /** Words that come from no bundle, such as a {@code Problem}'s message: escaped as they are. */
    public static Content literal(String words) {
        return output -> output.writeUserContent(words);
    }

    /** Several, with a comma between them. */
    public static Content listed(List<Content> contents) {
        return output -> {
            String between = "";
            for (Content content : contents) {
                output.writeContent(between);
                content.writeTo(output);
                between = ", ";
            }
        };
    }

    private Text find(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("No text for " + key, BUNDLE, key);
        }
        return text;
    }
}
