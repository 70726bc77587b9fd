package org.watersmeet.web.page;

/**
 * The attachments of a page, as its view speaks of them.
 *
 * @param count how many there are
 * @param limit of one file, as people read it
 */
public record PageFiles(int count, String limit) {}
