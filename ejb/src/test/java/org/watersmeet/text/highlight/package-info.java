@NullMarked
package org.watersmeet.text.highlight;

import org.jspecify.annotations.NullMarked;
