package org.watersmeet.wiki.restriction;

import org.watersmeet.kernel.ContentId;

/**
 * A page or a blog post that is restricted itself, as those who administer its space know of it.
 *
 * @param view whether viewing is restricted
 * @param edit whether editing is
 * @param visible whether the caller may view it
 */
public record RestrictedPage(
        ContentId id, String title, boolean view, boolean edit, boolean visible) {}
