package org.watersmeet.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the checker says of a run.
 *
 * @param violations empty if the wiki kept its promises
 */
public record Verdict(Counts counts, List<Violation> violations) {

    /**
     * What the run consisted of.
     *
     * @param operations all requests, whatever came of them
     * @param acknowledged saves, each counted once
     * @param reads answered reads
     * @param resolved saves whose outcome was unknown until their key told
     * @param unresolved saves whose outcome nobody learnt
     */
    public record Counts(
            int operations, int acknowledged, int reads, int resolved, int unresolved) {}

    /** Judges a history. */
    public static Verdict of(History history, FinalState state) {
        return judged(history, state, Stream.of(Rule.values()));
    }

    private static Counts counts(History history) {
        List<KeyedSave> saves = history.keyedSaves();
        return new Counts(
                history.operations().size(),
                history.acknowledged().size(),
                (int) history.reads().count(),
                (int) saves.stream().filter(KeyedSave::resolvedByKey).count(),
                (int) saves.stream().filter(KeyedSave::unresolved).count());
    }

    /**
     * Judges a history of values that have no stored revisions to compare with: whether each look
     * showed what had been set.
     */
    public static Verdict ofLooks(History history) {
        return judged(
                history,
                new FinalState(Map.of()),
                Stream.of(Rule.READS_ARE_CURRENT, Rule.SESSIONS_GO_FORWARD));
    }

    private static Verdict judged(History history, FinalState state, Stream<Rule> rules) {
        List<Violation> violations =
                rules.flatMap(rule -> rule.violations(history, state)).toList();
        return new Verdict(counts(history), violations);
    }

    /** Acknowledged saves that are not there. */
    public int lost() {
        return count(Rule.ACKNOWLEDGED_SAVES_STAY);
    }

    /** Answers older than what had been acknowledged, or of a version with another's body. */
    public int stale() {
        return count(Rule.READS_ARE_CURRENT) + count(Rule.VERSIONS_KEEP_THEIR_BODY);
    }

    /** Saves that took effect twice, or overwrote another, or broke the numbering. */
    public int doubled() {
        return count(Rule.KEYS_TAKE_EFFECT_ONCE)
                + count(Rule.NO_SAVE_OVERWRITES)
                + count(Rule.VERSIONS_HAVE_NO_GAP);
    }

    /** Answers that took a session back. */
    public int nonMonotonic() {
        return count(Rule.SESSIONS_GO_FORWARD);
    }

    private int count(Rule rule) {
        return (int) violations.stream().filter(it -> it.rule() == rule).count();
    }

    /** The lines of a report: the counts, then at most 20 violations. */
    public List<String> lines() {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "operations        " + counts.operations(),
                                "saves             " + counts.acknowledged(),
                                "reads             " + counts.reads(),
                                "resolved by key   " + counts.resolved(),
                                "unresolved        " + counts.unresolved(),
                                "lost              " + lost(),
                                "stale             " + stale(),
                                "doubled           " + doubled(),
                                "non-monotonic     " + nonMonotonic()));
        violations.stream().limit(20).forEach(it -> lines.add(it.toString()));
        return lines;
    }
}
