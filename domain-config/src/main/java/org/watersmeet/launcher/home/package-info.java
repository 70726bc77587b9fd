/**
 * What a home holds: paths, the site's options, what is wanted of its parts, secrets, the installed
 * build. Everything else of the launcher reads and writes the home through these types. Imports
 * {@code console} only.
 */
@NullMarked
package org.watersmeet.launcher.home;

import org.jspecify.annotations.NullMarked;
