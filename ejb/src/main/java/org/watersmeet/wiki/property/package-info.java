/**
 * Properties: JSON that programs keep with a content or a space under a key of their own, with a
 * version that tells two writers of each other.
 */
@NullMarked
package org.watersmeet.wiki.property;

import org.jspecify.annotations.NullMarked;
