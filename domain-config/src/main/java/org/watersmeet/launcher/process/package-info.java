/**
 * The processes of this machine: who runs, who listens, how one is started and ended. Imports
 * {@code console} only.
 */
@NullMarked
package org.watersmeet.launcher.process;

import org.jspecify.annotations.NullMarked;
