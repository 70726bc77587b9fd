/**
 * What macros there are, as authors use them: names, parameters with their types, bodies; and what
 * an author wrote, read by those types. Knows nothing of how a macro is shown.
 */
@NullMarked
package org.watersmeet.text.macro;

import org.jspecify.annotations.NullMarked;
