package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.rendering.StaticMacros;

/** What macros authors can use. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MacroListService {

    @Inject Slots slots;

    /** All macros that are shown by more than a box, by name. */
    @Needs(Need.NOTHING) // says what the product can do, nothing of the site
    public List<MacroDefinition> all() {
        List<MacroDefinition> all = new ArrayList<>(StaticMacros.definitions());
        all.addAll(slots.forAuthors());
        all.sort(Comparator.comparing(MacroDefinition::name));
        return all;
    }
}
