package org.watersmeet.text.document;

/** Which part of a table a section is. */
public enum SectionKind {
    HEAD,
    BODY,
    FOOT,
    /** Rows directly under the table, without a section element. */
    BARE
}
