package org.watersmeet.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.MacroTexts;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.page.MacroListService;

/** What macros there are and how they are written, for authors. */
@WebServlet(name = "macros", urlPatterns = "/plugins/macrobrowser/browse-macros.action")
public final class MacrosServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient MacroListService macros;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, new MacrosView(frames.of(request), entries(macros.all())));
    }

    static List<MacrosView.Entry> entries(List<MacroDefinition> macros) {
        MacroTexts texts = MacroTexts.of(Locale.ENGLISH);
        return macros.stream().map(macro -> entry(macro, texts)).toList();
    }

    private static MacrosView.Entry entry(MacroDefinition macro, MacroTexts texts) {
        return new MacrosView.Entry(
                macro.name(),
                texts.describe(macro),
                example(macro),
                macro.parameters().stream()
                        .map(parameter -> parameter(macro, parameter, texts))
                        .toList());
    }

    private static MacrosView.Parameter parameter(
            MacroDefinition macro, ParameterDefinition parameter, MacroTexts texts) {
        return new MacrosView.Parameter(
                parameter.name(),
                texts.allowed(parameter.type()),
                parameter.fallback(),
                texts.describe(macro, parameter));
    }

    private static String example(MacroDefinition macro) {
        String start = "<ac:structured-macro ac:name=\"" + macro.name() + "\"";
        String end = "</ac:structured-macro>";
        return switch (macro.body()) {
            case NONE -> start + "/>";
            case PLAIN -> start + ">" + plain() + end;
            case RICH -> start + "><ac:rich-text-body><p>…</p></ac:rich-text-body>" + end;
        };
    }

    private static String plain() {
        return "<ac:plain-text-body><![CDATA[…]]></ac:plain-text-body>";
    }
}
