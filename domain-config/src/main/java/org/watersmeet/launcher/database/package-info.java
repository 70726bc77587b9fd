/**
 * The database under the site: PostgreSQL's binaries in the home, or somebody else's by its
 * address; roles, and the table in which members find each other.
 */
@NullMarked
package org.watersmeet.launcher.database;

import org.jspecify.annotations.NullMarked;
