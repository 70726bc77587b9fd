/**
 * The macros that show something of the wiki: other pages, lists of them, people. Each is asked at
 * each view ({@link org.watersmeet.wiki.page.QueryMacro}) and shows what the reader may view.
 */
@NullMarked
package org.watersmeet.wiki.macro;

import org.jspecify.annotations.NullMarked;
