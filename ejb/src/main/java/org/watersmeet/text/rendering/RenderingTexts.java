package org.watersmeet.text.rendering;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.watersmeet.text.macro.MacroTexts;

/** The words a rendering adds to a document, in a reader's language. */
public final class RenderingTexts {

    private final ResourceBundle bundle;
    private final MacroTexts macros;

    private RenderingTexts(ResourceBundle bundle, MacroTexts macros) {
        this.bundle = bundle;
        this.macros = macros;
    }

    /** The texts for a language; English where there is no translation. */
    public static RenderingTexts of(Locale locale) {
        // Without the fallback to the language of the server, which is nobody's.
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new RenderingTexts(
                ResourceBundle.getBundle(
                        "org.watersmeet.text.rendering.Texts",
                        locale,
                        RenderingTexts.class.getClassLoader(),
                        control),
                MacroTexts.of(locale));
    }

    /** What macros and their parameters are for, in the same language. */
    public MacroTexts macros() {
        return macros;
    }

    String refused(String macro) {
        return format("macro.refused", macro);
    }

    String foreign(String macro) {
        return format("macro.foreign", macro);
    }

    String jira() {
        return bundle.getString("macro.jira");
    }

    /** For a page that is included in itself. */
    public String includesItself(String title) {
        return format("macro.includes-itself", title);
    }

    /** For what is included too deep, or too large. */
    public String tooMuch() {
        return bundle.getString("macro.too-much");
    }

    /** For a macro that threw. */
    public String failed(String macro) {
        return format("macro.failed", macro);
    }

    /** For a macro beyond the number that a page may have. */
    public String tooManyMacros() {
        return bundle.getString("macro.too-many");
    }

    /** For a macro whose turn came too late. */
    public String tooSlow(String macro) {
        return format("macro.too-slow", macro);
    }

    String unknownMacro(String name) {
        return format("box.macro", name);
    }

    String unknownElement(String name) {
        return format("box.element", name);
    }

    String missingAttachment(String fileName) {
        return format("missing.attachment", fileName);
    }

    String missingImage(String address) {
        return format("missing.image", address);
    }

    String missingLink() {
        return bundle.getString("missing.link");
    }

    String missingPage(String title) {
        return format("missing.page", title);
    }

    String contents() {
        return bundle.getString("toc.label");
    }

    String expand() {
        return bundle.getString("expand.title");
    }

    String code() {
        return bundle.getString("code.title");
    }

    String task() {
        return bundle.getString("task.label");
    }

    String inserted() {
        return bundle.getString("diff.inserted");
    }

    String deleted() {
        return bundle.getString("diff.deleted");
    }

    String changed() {
        return bundle.getString("diff.changed");
    }

    String unchanged(long blocks) {
        return new MessageFormat(bundle.getString("diff.unchanged"), bundle.getLocale())
                .format(new Object[] {blocks});
    }

    /** The word for {@code info}, {@code note}, {@code warning} or {@code tip}. */
    String panel(String kind) {
        return bundle.getString("panel." + kind);
    }

    private String format(String key, String argument) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale())
                .format(new Object[] {argument});
    }
}
