package org.watersmeet.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a {@link View} through the view template of its class. Thread-safe; templates are compiled
 * at build time, their static parts are kept as UTF-8 bytes.
 *
 * <p>The template of {@code org.watersmeet.web.page.TreeBranchView} is {@code
 * page/tree-branch.jte}: the last package and the class's name without {@code View}.
 */
public final class ViewEngine {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<String> TEMPLATES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return templateOf(type);
                }
            };

    private final TemplateEngine engine;

    public ViewEngine() {
        engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        ViewEngine.class.getClassLoader(),
                        "org.watersmeet.web.template");
        engine.setBinaryStaticContent(true);
    }

    /** Returns the screen as UTF-8; the length is what Content-Length wants. */
    public byte[] render(View view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(TEMPLATES.get(view.getClass()), view, output);
        return output.toByteArray();
    }

    /** Returns a part of screens as UTF-8, from a template that takes these values by name. */
    byte[] render(String template, Map<String, Object> values) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, values, output);
        return output.toByteArray();
    }

    /** Returns the screen as text, for tests and mails. */
    public String renderToString(View view) {
        StringOutput output = new StringOutput();
        engine.render(TEMPLATES.get(view.getClass()), view, output);
        return output.toString();
    }

    static String templateOf(Class<?> type) {
        String simple = type.getSimpleName();
        if (!simple.endsWith("View")) {
            throw new IllegalArgumentException(type + " is not named …View");
        }
        String folder = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        String name = simple.substring(0, simple.length() - "View".length());
        String kebab = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        return folder + "/" + kebab + ".jte";
    }
}
