/**
 * Tests on the real domain, started by the launcher: two members, a balancer, PostgreSQL. One site
 * serves all tests of a run; each test makes its own space.
 */
@NullMarked
package org.watersmeet.cluster;

import org.jspecify.annotations.NullMarked;
