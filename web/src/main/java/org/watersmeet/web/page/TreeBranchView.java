package org.watersmeet.web.page;

import org.watersmeet.web.Frame;
import org.watersmeet.web.TreeNode;
import org.watersmeet.web.View;

/** Fragment: the children of one page, which the script puts below it in the tree. */
public record TreeBranchView(Frame frame, TreeNode parent) implements View {}
