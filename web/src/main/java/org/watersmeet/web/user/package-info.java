/** Screens about users: their administration. */
@NullMarked
package org.watersmeet.web.user;

import org.jspecify.annotations.NullMarked;
