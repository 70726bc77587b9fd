/**
 * Connections, migrations, the request stamp and the identity map that it validates.
 *
 * <p>Knows nobody's tables: features bring {@link org.watersmeet.platform.database.StampFragment}s
 * and SQL files. Neighbours: {@code platform.cache}.
 */
@NullMarked
package org.watersmeet.platform.database;

import org.jspecify.annotations.NullMarked;
