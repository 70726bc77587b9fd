package org.watersmeet.checker.load;

import java.util.concurrent.atomic.AtomicInteger;

/** A facet, and the newest state that its one owner has begun to set. */
record OwnedFacet(Facet facet, AtomicInteger newest) {

    OwnedFacet(Facet facet) {
        this(facet, new AtomicInteger());
    }
}
