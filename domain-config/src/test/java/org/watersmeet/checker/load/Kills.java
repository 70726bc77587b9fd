package org.watersmeet.checker.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.site.Site;

/** Parts that are killed one after the other, each while saves are under way. */
public final class Kills implements Adversity {

    private static final Duration RECOVERY = Duration.ofSeconds(150);

    /** How often a fault is tried that finds too few saves under way. */
    private static final int TRIES = 4;

    /** Answered operations between two faults, so that each meets a site that works. */
    private static final int BETWEEN_STRIKES = 400;

    private final Site site;
    private final List<String> parts;

    public Kills(Site site, List<String> parts) {
        this.site = site;
        this.parts = parts;
    }

    @Override
    public List<Strike> befall(Course course) throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (String part : parts) {
            strikes.add(strikeThatCounts(part, course));
        }
        return strikes;
    }

    private Strike strikeThatCounts(String part, Course course) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            course.awaitAnswers(BETWEEN_STRIKES);
            Strike strike = strike(part, course);
            if (strike.counts()) {
                return strike;
            }
        }
        throw new IllegalStateException("too few saves were under way whenever " + part + " went");
    }

    private Strike strike(String part, Course course) throws IOException, InterruptedException {
        long began = System.nanoTime();
        site.kill(part);
        course.goSlow();
        site.awaitReady(RECOVERY);
        course.goOn();
        Duration outage = Duration.ofNanos(System.nanoTime() - began);
        return new Strike(part, course.brokenBy(part, began), outage);
    }
}
