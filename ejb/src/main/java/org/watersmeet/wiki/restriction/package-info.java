/**
 * Who alone may view or edit a page or a blog post. Kept here; decided in {@code
 * people.permission}, and asked for by {@code wiki.content.ContentAccess} with each content.
 */
@NullMarked
package org.watersmeet.wiki.restriction;

import org.jspecify.annotations.NullMarked;
