package org.watersmeet.wiki.link;

import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A title that something links to, whether there is such a page or not.
 *
 * @param space as the author wrote it, or the space the link stands in
 * @param title as the author wrote it
 */
public record LinkedTitle(SpaceKey space, String title) {

    String key() {
        return Text.key(title);
    }
}
