package org.watersmeet.text.diff;

/** One step through two sequences side by side. */
sealed interface Step<T> {

    /** On both sides the same; the later side's object. */
    record Same<T>(T after) implements Step<T> {}

    /** Only on the earlier side. */
    record Deleted<T>(T before) implements Step<T> {}

    /** Only on the later side. */
    record Inserted<T>(T after) implements Step<T> {}

    /** On both sides, different, and like enough to look inside. */
    record Changed<T>(T before, T after) implements Step<T> {}
}
