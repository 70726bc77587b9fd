package org.watersmeet.text.document;

/** Rank of a heading, 1 (highest) to 6. */
public enum HeadingLevel {
    H1(1),
    H2(2),
    H3(3),
    H4(4),
    H5(5),
    H6(6);

    private final int number;

    HeadingLevel(int number) {
        this.number = number;
    }

    /** 1 to 6. */
    public int number() {
        return number;
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
