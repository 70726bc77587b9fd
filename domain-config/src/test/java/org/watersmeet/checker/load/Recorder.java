package org.watersmeet.checker.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.watersmeet.checker.History;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Site;

/** Writes down what the sessions see. */
final class Recorder {

    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, Integer> surprises = new ConcurrentHashMap<>();

    void add(Operation operation, Reply reply) {
        operations.add(operation);
        if (operation.outcome() == Outcome.OK) {
            answered.incrementAndGet();
        } else if (reply.status() != 409) {
            surprises.merge(operation.outcome() + " " + reply.status(), 1, Integer::sum);
        }
    }

    /** How many operations were done, in the eyes of their client. */
    int answered() {
        return answered.get();
    }

    /** How often something else than success or a conflict came back, by outcome and status. */
    Map<String, Integer> surprises() {
        return Map.copyOf(surprises);
    }

    History history() {
        return new History(List.copyOf(operations));
    }

    /**
     * The saves that were under way when the part went: those that stood open at the moment when
     * the first save broke.
     *
     * @param since when the part was about to be killed
     */
    int inFlight(String part, long since) {
        return savesThrough(part)
                .filter(it -> it.outcome() == Outcome.UNKNOWN && it.call().ended() >= since)
                .map(it -> it.call().ended())
                .min(Comparator.naturalOrder())
                .map(moment -> openAt(part, moment))
                .orElse(0);
    }

    /** The saves that stood open on that part at a moment, of those that have ended by now. */
    int openAt(String part, long moment) {
        return (int) savesThrough(part).filter(it -> isOpen(it, moment)).count();
    }

    /** Each save needs the database, and any member may have one that came by the balancer. */
    private Stream<Operation.Save> savesThrough(String part) {
        return operations.stream()
                .filter(Operation.Save.class::isInstance)
                .map(Operation.Save.class::cast)
                .filter(
                        it ->
                                part.equals(Site.DATABASE)
                                        || part.equals(it.call().member())
                                        || it.call().member().equals(Site.BALANCER));
    }

    private static boolean isOpen(Operation.Save save, long moment) {
        return save.call().began() < moment && save.call().ended() >= moment;
    }
}
