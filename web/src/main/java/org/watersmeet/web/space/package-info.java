/** Screens about a space: directory, creating one, its pages, permissions and trash. */
@NullMarked
package org.watersmeet.web.space;

import org.jspecify.annotations.NullMarked;
