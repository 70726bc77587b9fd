package org.watersmeet.kernel;

/** Identity of a user; {@link #ANONYMOUS} stands for nobody in particular. */
public record UserId(long value) {

    /** Whoever has not signed in. Owns nothing, authors nothing but anonymous edits. */
    public static final UserId ANONYMOUS = new UserId(0);

    public boolean anonymous() {
        return value == 0;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
