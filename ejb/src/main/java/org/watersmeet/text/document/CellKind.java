package org.watersmeet.text.document;

/** Whether a cell names a row or column, or holds data. */
public enum CellKind {
    HEADER,
    DATA
}
