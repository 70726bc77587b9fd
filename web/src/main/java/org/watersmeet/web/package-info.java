/**
 * What all screens share: the {@link org.watersmeet.web.ViewEngine} that turns a view record into
 * bytes, the {@link org.watersmeet.web.Frame} around each screen, its texts and assets.
 *
 * <p>One view template has one view record: {@code org.watersmeet.web.page.HistoryView} is shown by
 * {@code src/main/jte/page/history.jte}. Nothing here knows of HTTP.
 */
@NullMarked
package org.watersmeet.web;

import org.jspecify.annotations.NullMarked;
