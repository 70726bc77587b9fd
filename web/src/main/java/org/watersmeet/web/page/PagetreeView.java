package org.watersmeet.web.page;

import gg.jte.Content;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Fragment: a branch of the macro {@code pagetree}, which the script puts below its page. */
public record PagetreeView(Frame frame, Content branch) implements View {}
