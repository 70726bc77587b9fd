/**
 * What the launcher says: messages on stderr, answers on stdout, failures with cause and next step.
 */
@NullMarked
package org.watersmeet.launcher.console;

import org.jspecify.annotations.NullMarked;
