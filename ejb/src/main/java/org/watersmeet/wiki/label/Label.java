package org.watersmeet.wiki.label;

/** A label that there is. */
public record Label(long id, LabelName name) {}
