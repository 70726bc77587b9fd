/**
 * Settings of the site: rows that administrators change, which each feature reads into a record of
 * its own. Neighbours: {@code platform.database}.
 */
@NullMarked
package org.watersmeet.platform.settings;

import org.jspecify.annotations.NullMarked;
