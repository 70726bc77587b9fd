/** Rules about the structure of the whole application, checked on its classes. */
@NullMarked
package org.watersmeet.architecture;

import org.jspecify.annotations.NullMarked;
