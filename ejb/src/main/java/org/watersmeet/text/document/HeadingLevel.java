package org.watersmeet.text.document;

/** Rank of a heading, 1 (highest) to 6. */
public enum HeadingLevel {
    H1,
    H2,
    H3,
    H4,
    H5,
    H6;

    /** 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * The level of that number.
     *
     * @throws ArrayIndexOutOfBoundsException unless 1 to 6
     */
    public static HeadingLevel of(int number) {
        return values()[number - 1];
    }
}
