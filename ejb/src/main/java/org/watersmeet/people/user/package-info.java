/** Users and groups. Neighbours: {@code platform}. */
@NullMarked
package org.watersmeet.people.user;

import org.jspecify.annotations.NullMarked;
