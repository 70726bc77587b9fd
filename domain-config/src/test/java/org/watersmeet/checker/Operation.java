package org.watersmeet.checker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One request about one page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Save.class, name = "save"),
    @JsonSubTypes.Type(value = Operation.Read.class, name = "read")
})
public sealed interface Operation {

    Call call();

    long page();

    Outcome outcome();

    /** The page's version by the answer; 0 if there was none. */
    int version();

    /** SHA-256 of the body, hexadecimal; empty if none was read. */
    String hash();

    /**
     * An attempt to save; several attempts at one save share the key.
     *
     * @param base the version that was edited; 0 creates the page
     * @param key the idempotency key
     */
    record Save(
            Call call, long page, int base, String key, String hash, Outcome outcome, int version)
            implements Operation {

        /** The same as long as nobody had answered. */
        Save withoutAnswer() {
            return new Save(call, page, base, key, hash, Outcome.UNKNOWN, 0);
        }

        /** The version this save would make. */
        int wanted() {
            return base + 1;
        }
    }

    /** A look at what is current. */
    record Read(Call call, long page, String hash, Outcome outcome, int version)
            implements Operation {}
}
