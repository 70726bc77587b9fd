/**
 * WildFly's managed domain: its process, its management interface, the configuration of its
 * servers.
 */
@NullMarked
package org.watersmeet.launcher.domain;

import org.jspecify.annotations.NullMarked;
