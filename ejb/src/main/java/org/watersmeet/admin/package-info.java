/** What operators do: the first administrator, health, metrics. */
@NullMarked
package org.watersmeet.admin;

import org.jspecify.annotations.NullMarked;
