package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.text.macro.MacroDefinition;

/** The macros that are filled for each reader, and the way to fill them. */
@ApplicationScoped
class Slots {

    @Inject @Any Instance<QueryMacro> macros;

    /** In no order. */
    List<MacroDefinition> definitions() {
        List<MacroDefinition> definitions = new ArrayList<>(forAuthors());
        definitions.add(PageProperties.MARK);
        return definitions;
    }

    /** Without what is used inside. */
    List<MacroDefinition> forAuthors() {
        return macros.stream().map(QueryMacro::definition).toList();
    }

    /** A body with all its slots filled for the caller; itself if it has none. */
    RenderedBody filled(RenderedEntry entry, SlotPlace place) {
        if (entry.slots().isEmpty()) {
            return entry.body();
        }
        Map<String, QueryMacro> byName = new HashMap<>();
        macros.forEach(macro -> byName.put(macro.definition().name(), macro));
        return new SlotFill(byName, SlotLimits.DEFAULT).fill(entry, place);
    }
}
