package org.watersmeet.wiki.task;

/** Which tasks a list shows. */
public enum TaskState {
    OPEN,
    DONE,
    ANY
}
