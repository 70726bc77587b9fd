/** What goes over the wire between a server and its database, looked at from outside of both. */
@NullMarked
package org.watersmeet.container.wire;

import org.jspecify.annotations.NullMarked;
