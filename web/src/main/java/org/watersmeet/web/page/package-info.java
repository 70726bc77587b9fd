/** Screens about one page: reading, editing, its history, moving and deleting it. */
@NullMarked
package org.watersmeet.web.page;

import org.jspecify.annotations.NullMarked;
