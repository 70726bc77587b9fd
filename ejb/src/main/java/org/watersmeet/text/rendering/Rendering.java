package org.watersmeet.text.rendering;

import java.util.List;

/**
 * A document as HTML.
 *
 * @param html a fragment, well-formed, safe to put into a page whatever the document holds
 * @param boxes what was shown as a labelled box for lack of better, in order
 * @param headings in order
 * @param slots what has to be put into the HTML for each reader, in order
 * @param failures macros that threw, in order
 */
public record Rendering(
        String html,
        List<RenderedBox> boxes,
        List<RenderedHeading> headings,
        List<RenderedSlot> slots,
        List<FailedMacro> failures) {
    public Rendering {
        boxes = List.copyOf(boxes);
        headings = List.copyOf(headings);
        slots = List.copyOf(slots);
        failures = List.copyOf(failures);
    }
}
