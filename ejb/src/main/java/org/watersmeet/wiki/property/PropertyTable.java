package org.watersmeet.wiki.property;

/** Where the properties of one kind of owner are kept. */
enum PropertyTable {
    CONTENT("content_property", "content_id"),
    SPACE("space_property", "space_id");

    private final String table;
    private final String owner;

    PropertyTable(String table, String owner) {
        this.table = table;
        this.owner = owner;
    }

    /** A statement with {@code TABLE} and {@code OWNER} in the places of the names. */
    String sql(String pattern) {
        return pattern.replace("TABLE", table).replace("OWNER", owner);
    }
}
