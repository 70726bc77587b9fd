/** The supervisor: brings what runs to what is wanted, and keeps it there. */
@NullMarked
package org.watersmeet.launcher.supervise;

import org.jspecify.annotations.NullMarked;
