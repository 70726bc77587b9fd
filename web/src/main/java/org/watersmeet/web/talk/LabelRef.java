package org.watersmeet.web.talk;

import org.watersmeet.web.Urls;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelPrefix;

/**
 * A label as something to name and to link to.
 *
 * @param name as people write it, with the prefix where it is not everybody's
 * @param spaceKey of the space its link leads to; empty for all spaces
 * @param personal whether only its owner sees it
 */
public record LabelRef(String name, String spaceKey, boolean personal) {

    static LabelRef of(Label label, String spaceKey) {
        boolean personal = label.name().prefix() == LabelPrefix.MY;
        return new LabelRef(label.name().toString(), personal ? "" : spaceKey, personal);
    }

    /** What bears it, in its space or in all. */
    public String url() {
        return spaceKey.isEmpty()
                ? "/label/" + Urls.encode(name)
                : "/label/" + Urls.encode(spaceKey) + "/" + Urls.encode(name);
    }
}
