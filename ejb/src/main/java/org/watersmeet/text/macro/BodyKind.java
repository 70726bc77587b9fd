package org.watersmeet.text.macro;

/** What a macro may enclose. */
public enum BodyKind {
    NONE,
    PLAIN,
    RICH
}
