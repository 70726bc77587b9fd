package org.watersmeet.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The dialog that takes a file of the page into the text being edited.
 *
 * @param editor the editor it was opened from, with all that is typed there
 * @param files of the page, by name; none of a page that is not there yet
 * @param more whether the page has more files than are shown
 */
public record InsertFileView(EditView editor, Cursor cursor, List<Choice> files, boolean more)
        implements View {

    /**
     * A file that can be chosen.
     *
     * @param thumbnailUrl null for what is no picture
     */
    public record Choice(String name, String size, @Nullable String thumbnailUrl) {}

    public InsertFileView {
        files = List.copyOf(files);
    }

    @Override
    public Frame frame() {
        return editor.frame();
    }
}
