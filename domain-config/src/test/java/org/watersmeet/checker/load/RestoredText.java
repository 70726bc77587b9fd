package org.watersmeet.checker.load;

import java.util.List;

/**
 * The text of a page that goes back to one earlier revision after the other.
 *
 * @param hashes of the bodies of revisions 1 to n; the page begins with the last
 */
record RestoredText(long content, List<String> hashes) implements Facet {

    @Override
    public Exchange setting(int state) {
        return Exchange.form(
                "/pages/revertpagebacktoversion.action",
                "pageId=%d&version=%d".formatted(content, revision(state)));
    }

    @Override
    public Exchange looking() {
        return Exchange.get(Surface.HTML.path(content));
    }

    @Override
    public String shown(Reply reply) {
        return Bodies.hashOfRendered(reply.body());
    }

    @Override
    public String value(int state) {
        return hashes.get(revision(state) - 1);
    }

    private int revision(int state) {
        return (state + hashes.size() - 1) % hashes.size() + 1;
    }

    @Override
    public int ring() {
        return hashes.size();
    }
}
