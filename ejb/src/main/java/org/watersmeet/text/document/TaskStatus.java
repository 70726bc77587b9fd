package org.watersmeet.text.document;

/** Whether the box is ticked. */
public enum TaskStatus {
    COMPLETE,
    INCOMPLETE
}
