package org.watersmeet.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The languages that there are bundles for; the first one is the site's. */
public final class Languages {

    private static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Map<String, Texts> TEXTS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Texts::in));

    private static final Texts SITE = Texts.in(ALL.getFirst());

    private Languages() {}

    /** A language as those who speak it call it. */
    public record Language(String code, String name) {}

    /** All there are to choose from. */
    public static List<Language> all() {
        Function<Locale, Language> named =
                it -> new Language(it.getLanguage(), it.getDisplayLanguage(it));
        return ALL.stream().map(named).toList();
    }

    /** The words of a language; those of the site when it is empty or there are none. */
    static Texts texts(String code) {
        Texts chosen = TEXTS.get(code);
        return chosen == null ? SITE : chosen;
    }
}
