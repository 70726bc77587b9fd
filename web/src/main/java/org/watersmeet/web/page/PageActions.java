package org.watersmeet.web.page;

/** What the reader may do with a page, as the service decided. */
public record PageActions(boolean edit, boolean move, boolean delete, boolean createChild) {

    /** To read and nothing else. */
    public static final PageActions NONE = new PageActions(false, false, false, false);
}
