package org.watersmeet.wiki.property;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;

/** Whose properties they are. */
record PropertyOwner(PropertyTable table, long id) {

    static PropertyOwner of(ContentId content) {
        return new PropertyOwner(PropertyTable.CONTENT, content.value());
    }

    static PropertyOwner of(SpaceId space) {
        return new PropertyOwner(PropertyTable.SPACE, space.value());
    }
}
