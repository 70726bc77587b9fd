/**
 * Running sites for tests: what they are made of, how they are started, what can be done to them.
 */
@NullMarked
package org.watersmeet.site;

import org.jspecify.annotations.NullMarked;
