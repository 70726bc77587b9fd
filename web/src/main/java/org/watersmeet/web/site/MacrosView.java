package org.watersmeet.web.site;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The macros that authors can use, by name. */
public record MacrosView(Frame frame, List<Entry> macros) implements View {

    /**
     * One macro.
     *
     * @param example how it is written, without parameters
     */
    public record Entry(
            String name, String description, String example, List<Parameter> parameters) {

        public Entry {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * @param name empty for the default parameter
     * @param fallback what holds when nothing is written; empty for nothing
     */
    public record Parameter(String name, String allowed, String fallback, String description) {}

    public MacrosView {
        macros = List.copyOf(macros);
    }
}
