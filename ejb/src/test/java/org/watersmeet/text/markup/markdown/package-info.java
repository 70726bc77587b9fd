@NullMarked
package org.watersmeet.text.markup.markdown;

import org.jspecify.annotations.NullMarked;
