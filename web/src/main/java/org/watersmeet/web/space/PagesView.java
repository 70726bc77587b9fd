package org.watersmeet.web.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.TreeNode;
import org.watersmeet.web.View;

/**
 * All pages of a space as a tree.
 *
 * @param nextUrl where the top level goes on; null at its end
 */
public record PagesView(
        Frame frame,
        Sidebar sidebar,
        List<TreeNode> roots,
        boolean mayCreate,
        @Nullable String nextUrl)
        implements View {

    public PagesView {
        roots = List.copyOf(roots);
    }
}
