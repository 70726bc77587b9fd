package org.watersmeet.web.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * Fragment: the preview alone, for the script.
 *
 * @param problem why the text cannot be shown, with line and column; null when it can
 */
public record PreviewView(Frame frame, Content body, @Nullable Content problem) implements View {}
