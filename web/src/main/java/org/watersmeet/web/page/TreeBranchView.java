package org.watersmeet.web.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Tree;
import org.watersmeet.web.View;

/** Fragment: the children of one page, which the script puts below it in the tree. */
public record TreeBranchView(Frame frame, long parent, Tree children) implements View {

    /** Where the children go on that are too many for the tree; null when they do not. */
    public @Nullable String moreUrl() {
        return children.moreUrl(children.shown().top(), parent);
    }
}
