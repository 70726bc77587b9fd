package org.watersmeet.kernel;

/** Identity of a space; people use its key, which can change. */
public record SpaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
