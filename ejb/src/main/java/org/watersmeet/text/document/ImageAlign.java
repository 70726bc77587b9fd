package org.watersmeet.text.document;

/** Where an image stands in its line. */
public enum ImageAlign {
    LEFT,
    CENTER,
    RIGHT
}
