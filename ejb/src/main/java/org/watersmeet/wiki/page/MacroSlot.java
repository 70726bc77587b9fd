package org.watersmeet.wiki.page;

import org.watersmeet.text.macro.MacroCall;

/**
 * A use of a macro that is to be filled for the caller of this request.
 *
 * @param place the body it stands in: that of an included page, not of the page that includes it
 */
public record MacroSlot(MacroCall call, SlotPlace place) {}
