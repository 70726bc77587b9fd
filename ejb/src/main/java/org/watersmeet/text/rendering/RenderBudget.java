package org.watersmeet.text.rendering;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the macros of one rendering may cost together. Who is out of it gets a block that says so.
 *
 * @param macros how many are written
 * @param slots how many of them are filled at each view
 * @param time after which no further macro begins
 * @param highlighted characters of programs that are coloured; the rest is plain
 * @param clock nanoseconds
 */
public record RenderBudget(
        int macros, int slots, Duration time, int highlighted, LongSupplier clock) {

    /** 10,000 macros, 1,000 of them filled at each view; 5 s; 500,000 characters of programs. */
    public static final RenderBudget DEFAULT =
            new RenderBudget(10_000, 1_000, Duration.ofSeconds(5), 500_000, System::nanoTime);

    /** What is left of it, for one rendering. */
    Spending start() {
        return new Spending(this);
    }

    /** A rendering's account. */
    static final class Spending {

        /** Longer programs are data: colours would make each of them megabytes of HTML. */
        private static final int LONGEST_PROGRAM = 100_000;

        private final RenderBudget budget;
        private final long startedAt;
        private int macros;
        private int slots;
        private int highlighted;

        private Spending(RenderBudget budget) {
            this.budget = budget;
            this.startedAt = budget.clock().getAsLong();
        }

        boolean macro() {
            return ++macros <= budget.macros();
        }

        boolean slot() {
            return ++slots <= budget.slots();
        }

        boolean inTime() {
            return budget.clock().getAsLong() - startedAt <= budget.time().toNanos();
        }

        boolean highlight(int characters) {
            if (characters > LONGEST_PROGRAM || characters > budget.highlighted() - highlighted) {
                return false;
            }
            highlighted += characters;
            return true;
        }
    }
}
