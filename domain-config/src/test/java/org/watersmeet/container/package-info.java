/**
 * The built application on a real server with a real database, and what such tests need: {@link
 * org.watersmeet.container.PostgresServer} also serves the database tests of single packages.
 */
@NullMarked
package org.watersmeet.container;

import org.jspecify.annotations.NullMarked;
