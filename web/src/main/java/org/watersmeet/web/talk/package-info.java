/** Screens and parts of screens for what people say about content: labels, likes, comments. */
@NullMarked
package org.watersmeet.web.talk;

import org.jspecify.annotations.NullMarked;
