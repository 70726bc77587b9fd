/**
 * Which content links to which title, and which titles pages once had: backlinks, undefined pages,
 * redirects, and links that follow a page when it is renamed.
 */
@NullMarked
package org.watersmeet.wiki.link;

import org.jspecify.annotations.NullMarked;
