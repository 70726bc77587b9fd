@NullMarked
package org.watersmeet.text.markup.wiki;

import org.jspecify.annotations.NullMarked;
