package org.watersmeet.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;

/**
 * HTML that our renderer has made and escaped: written as it is. The bytes of the rendered-body
 * cache go to the output without being decoded or copied.
 */
public final class RenderedBody implements Content {

    /** No body at all: an empty page, or a screen that shows none. */
    public static final RenderedBody EMPTY = new RenderedBody(new byte[0]);

    private final byte[] utf8;

    private RenderedBody(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Takes HTML as the renderer gave it; the array is not copied and must not change any more. */
    public static RenderedBody of(byte[] utf8) {
        return new RenderedBody(utf8);
    }

    public static RenderedBody of(String html) {
        return new RenderedBody(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isEmptyContent() {
        return utf8.length == 0;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }
}
