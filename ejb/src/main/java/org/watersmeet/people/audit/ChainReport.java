package org.watersmeet.people.audit;

import org.jspecify.annotations.Nullable;

/**
 * What looking through the chain has found.
 *
 * @param head the last place that was right; noted elsewhere, it shows later that nothing was cut
 *     off
 * @param waiting how many records are written and not sealed yet; more than those of a few seconds
 *     when the job does not run
 * @param fault the first thing that is wrong; null when nothing is
 */
public record ChainReport(Seal head, long waiting, @Nullable Fault fault) {

    /** What can be wrong. */
    public enum Kind {
        /** The record is not what was sealed, or its seal was changed. */
        CHANGED("A record was changed"),
        /** A record or a place of the chain is not there any more. */
        MISSING("A record is missing"),
        /** A record is beside the chain. */
        ADDED("A record was added beside the chain"),
        /** The noted place is there with another hash: all from some place on was written anew. */
        REWRITTEN("The chain was written anew"),
        /** The noted place is not there any more. */
        CUT_OFF("The end of the chain was cut off");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In English, as in exports. */
        public String words() {
            return words;
        }
    }

    /**
     * @param position in the chain; 0 for what is beside it
     * @param record its number; 0 when it is not known
     */
    public record Fault(Kind kind, long position, long record) {}

    public boolean intact() {
        return fault == null;
    }
}
