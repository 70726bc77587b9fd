/**
 * Backups: the archive, the copy of a running database, and how one becomes a home's data again.
 */
@NullMarked
package org.watersmeet.launcher.backup;

import org.jspecify.annotations.NullMarked;
