package org.watersmeet.web.page;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The storage format of a page, to read and to copy. */
public record SourceView(Frame frame, PageHead page, String source) implements View {}
