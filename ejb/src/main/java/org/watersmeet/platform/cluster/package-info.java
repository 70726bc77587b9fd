/**
 * Who is a member and how the members stand with each other. Neighbours: {@code platform.database},
 * {@code platform.cache}.
 */
@NullMarked
package org.watersmeet.platform.cluster;

import org.jspecify.annotations.NullMarked;
