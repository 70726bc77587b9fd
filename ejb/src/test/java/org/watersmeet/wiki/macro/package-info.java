@NullMarked
package org.watersmeet.wiki.macro;

import org.jspecify.annotations.NullMarked;
