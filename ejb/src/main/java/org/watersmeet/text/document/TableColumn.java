package org.watersmeet.text.document;

/** {@code <col>}: its attributes hold the style with the width. */
public record TableColumn(Attributes attributes) {}
