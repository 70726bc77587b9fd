package org.watersmeet.wiki.page;

import java.util.List;
import org.watersmeet.text.macro.MacroDefinition;

/**
 * Port: a macro whose HTML depends on the reader or on a query. It leaves a slot in the rendering
 * of a page and is asked at each view.
 */
public interface QueryMacro {

    MacroDefinition definition();

    /**
     * Fills all its slots of one depth of a view. Asks the database a number of questions that does
     * not grow with the number of slots, and shows nothing that the caller of this request may not
     * view, not even that it is there.
     *
     * @param slots at least one
     * @return as many, in the same order
     */
    List<SlotFilling> fill(List<MacroSlot> slots);
}
