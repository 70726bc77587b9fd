package org.watersmeet.text.rendering;

import org.watersmeet.text.macro.MacroCall;

/**
 * A place in the HTML of a document that is filled for each reader.
 *
 * @param offset in characters of {@link Rendering#html()}; in ascending order
 */
public record RenderedSlot(int offset, MacroCall call) {}
