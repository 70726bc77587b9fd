package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.TreeNode;
import org.watersmeet.web.View;

/** Fragment: the children of one page, which the script puts below it in the tree. */
public record TreeBranchView(Frame frame, List<TreeNode> children, boolean more) implements View {

    public TreeBranchView {
        children = List.copyOf(children);
    }
}
