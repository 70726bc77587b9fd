package org.watersmeet.text.document;

/** Whether items are counted. */
public enum ListKind {
    BULLETED,
    NUMBERED
}
