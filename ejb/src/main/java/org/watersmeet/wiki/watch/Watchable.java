package org.watersmeet.wiki.watch;

/** A content or a space that is there, by its id. */
record Watchable(Kind kind, long id) {

    /** Each has a table of its own. */
    enum Kind {
        CONTENT("content_watch", "content_id"),
        SPACE("space_watch", "space_id");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }

        String table() {
            return table;
        }

        /** Of the id of what is watched. */
        String column() {
            return column;
        }
    }
}
