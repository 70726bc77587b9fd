package org.watersmeet.checker;

import java.util.stream.Stream;

/** The promises, each with what looks for its breach. */
public enum Rule {
    /** R1: every acknowledged save is among the revisions, with its body and author. */
    ACKNOWLEDGED_SAVES_STAY(new LostSaves()),
    /** R2: the versions of a page are 1 to n, each once. */
    VERSIONS_HAVE_NO_GAP(new BrokenNumbering()),
    /** R3: what is read at a version is what was saved as that version. */
    VERSIONS_KEEP_THEIR_BODY(new ForeignBodies()),
    /** R4: nobody sees less than what was acknowledged before they asked, nor more than begun. */
    READS_ARE_CURRENT(new StaleReads()),
    /** R5: no session sees a page go back, whichever members it asks. */
    SESSIONS_GO_FORWARD(new SessionsGoingBack()),
    /** R6: two acknowledged saves never edited the same version. */
    NO_SAVE_OVERWRITES(new Overwrites()),
    /** R7: a save is present once or, if refused, never; its key always tells the same. */
    KEYS_TAKE_EFFECT_ONCE(new DoubledSaves());

    /** Looks for breaches of one rule. */
    interface Check {
        Stream<Violation> violations(History history, FinalState state);
    }

    private final Check check;

    Rule(Check check) {
        this.check = check;
    }

    Stream<Violation> violations(History history, FinalState state) {
        return check.violations(history, state);
    }
}
