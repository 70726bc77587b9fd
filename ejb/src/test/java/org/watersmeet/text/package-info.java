/** Shared material of the tests of the text packages. */
@NullMarked
package org.watersmeet.text;

import org.jspecify.annotations.NullMarked;
