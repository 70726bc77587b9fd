/** Beans that container tests put beside the application's services. */
@NullMarked
package org.watersmeet.container.probe;

import org.jspecify.annotations.NullMarked;
