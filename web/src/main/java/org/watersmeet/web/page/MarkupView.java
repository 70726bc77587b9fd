package org.watersmeet.web.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The dialog that takes wiki markup or Markdown into the text being edited.
 *
 * @param editor the editor it was opened from, with all that is typed there
 * @param preview what the markup looks like; null before it is asked for
 */
public record MarkupView(
        EditView editor, MarkupInput input, @Nullable Content preview, @Nullable Content problem)
        implements View {

    @Override
    public Frame frame() {
        return editor.frame();
    }
}
