package org.watersmeet.site;

import java.net.URI;

/**
 * A server of the site, or the balancer before them.
 *
 * @param url without a trailing slash
 */
public record Member(String name, URI url) {

    /** An address on this member. */
    public URI at(String path) {
        return URI.create(url + path);
    }
}
