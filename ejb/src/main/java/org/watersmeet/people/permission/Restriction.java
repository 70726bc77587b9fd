package org.watersmeet.people.permission;

/**
 * One of those who alone may do something with a content.
 *
 * @param contentId of the page or blog post that is restricted
 * @param subject a group or a user; others cannot be named
 */
public record Restriction(long contentId, Operation operation, Subject subject) {

    /** What is restricted; the names are those of the database's column {@code operation}. */
    public enum Operation {
        /** Seeing the content and all below it. */
        VIEW("read"),
        /** Changing the content itself and its attachments; also deleting it. */
        EDIT("update");

        private final String constant;

        Operation(String constant) {
            this.constant = constant;
        }

        /** Its name in Confluence's REST interface. */
        public String constant() {
            return constant;
        }
    }
}
