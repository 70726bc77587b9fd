package org.watersmeet.web.page;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * Asks before a page goes to the trash.
 *
 * @param children how many pages are directly below it
 * @param below how many are below it in all
 */
public record RemoveView(Frame frame, PageHead page, long children, long below) implements View {}
