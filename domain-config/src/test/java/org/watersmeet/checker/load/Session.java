package org.watersmeet.checker.load;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;

/**
 * A client that looks at a page on one member, saves it there, and looks at once on another one
 * what is there now. Now and then it repeats an old save with its key, as a client does that never
 * got the answer.
 */
final class Session implements Runnable {

    private final Attempts attempts;
    private final List<Long> pages;
    private final Pace pace;
    private final BooleanSupplier finished;
    private final Random random;
    private Attempts.@Nullable KeyedRequest repeatable;

    /**
     * @param seed makes the choice of pages and members repeatable
     */
    Session(Attempts attempts, List<Long> pages, Pace pace, BooleanSupplier finished, long seed) {
        this.attempts = attempts;
        this.pages = pages;
        this.pace = pace;
        this.finished = finished;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!finished.getAsBoolean()) {
                edit(pages.get(random.nextInt(pages.size())), random.nextInt(2));
                pace.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void edit(long page, int member) throws InterruptedException {
        Optional<Surface.Seen> seen = attempts.read(page, anySurface(), member);
        if (seen.isEmpty()) {
            return;
        }
        var request = new Attempts.KeyedRequest(page, seen.get().version(), Bodies.newToken());
        Operation.Save saved = attempts.save(request, member);
        if (saved.outcome() == Outcome.OK) {
            int other = attempts.otherThan(saved.call().member());
            attempts.read(page, anySurface(), other);
            if (repeatable != null && random.nextInt(8) == 0) {
                attempts.save(repeatable, other);
            }
            repeatable = request;
        }
    }

    private Surface anySurface() {
        return random.nextBoolean() ? Surface.REST : Surface.HTML;
    }
}
