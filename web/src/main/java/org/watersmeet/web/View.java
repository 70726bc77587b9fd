package org.watersmeet.web;

/**
 * All that one view template shows, ready to be written out: a record, immutable, without lazy
 * loading behind it. Its class names its template, see {@link ViewEngine}.
 */
public interface View {

    /** The surroundings of the screen; a fragment uses only their texts and times. */
    Frame frame();
}
