package org.watersmeet.web;

import gg.jte.Content;

/**
 * A message above the screen: the outcome of what was just done, or what is wrong now.
 *
 * @param message a text of the bundle
 * @param trashedPage id of the page that a button takes out of the trash again; 0 for no button
 */
public record Notice(Kind kind, Content message, long trashedPage) {

    public Notice(Kind kind, Content message) {
        this(kind, message, 0);
    }

    /** How the message is meant; decides colour, icon and whether it interrupts a screen reader. */
    public enum Kind {
        INFO("info", "info", "status"),
        SUCCESS("success", "circle-check", "status"),
        WARNING("warning", "triangle-alert", "status"),
        DANGER("danger", "circle-alert", "alert");

        private final String style;
        private final String icon;
        private final String role;

        Kind(String style, String icon, String role) {
            this.style = style;
            this.icon = icon;
            this.role = role;
        }

        public String style() {
            return style;
        }

        public String icon() {
            return icon;
        }

        public String role() {
            return role;
        }
    }
}
