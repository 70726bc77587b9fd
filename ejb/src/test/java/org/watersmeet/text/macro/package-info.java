@NullMarked
package org.watersmeet.text.macro;

import org.jspecify.annotations.NullMarked;
