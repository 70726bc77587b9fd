/**
 * A new build for a site that serves on: members go one by one, none of them serves before it was
 * looked at, and all go back when one does not get well. Commands use it; it uses {@code domain},
 * {@code status} and {@code supervise}.
 */
@NullMarked
package org.watersmeet.launcher.deploy;

import org.jspecify.annotations.NullMarked;
