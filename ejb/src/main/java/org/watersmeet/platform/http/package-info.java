/**
 * The one way out: requests that the server makes of other servers, to places an operator has
 * allowed and to public addresses only. Nobody else may open a connection (an architecture test
 * says so); the database's driver and the cluster have theirs from the server.
 */
@NullMarked
package org.watersmeet.platform.http;

import org.jspecify.annotations.NullMarked;
