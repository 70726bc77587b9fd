package org.watersmeet.fault;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.watersmeet.checker.Rule;
import org.watersmeet.checker.mutant.JobMutant;
import org.watersmeet.checker.mutant.Mutant;
import org.watersmeet.checker.mutant.SourceChange;
import org.watersmeet.doors.DoorMutant;

/**
 * A change of the application that must break a promise.
 *
 * @param rules of the checker that must be among what is broken; none if the trial has its own
 */
record Falsifier(String name, SourceChange change, Set<String> rules) {

    /** Who signs out is told so, and stays signed in. */
    static final Falsifier SIGN_OUT_IGNORED =
            new Falsifier(
                    "SIGN_OUT_IGNORED",
                    new SourceChange(
                            "org.watersmeet.people.signin.SigninService",
                            "LoginSessions.end(token);",
                            ""),
                    Set.of());

    /** The end of a file is never stored. */
    static final Falsifier FILE_TRUNCATED =
            new Falsifier(
                    "FILE_TRUNCATED",
                    new SourceChange(
                            "org.watersmeet.platform.blob.DatabaseBlobs",
                            "if (filled > 0) {",
                            "if (filled > CHUNK) {"),
                    Set.of());

    /** Times of revisions are what the member's clock says. */
    static final Falsifier CLOCK_OF_MEMBER =
            new Falsifier(
                    "CLOCK_OF_MEMBER",
                    new SourceChange(
                            "org.watersmeet.platform.database.DatabaseValues",
                            "return single(\"select clock_timestamp()\", row -> row.getTimestamp(1).toInstant());",
                            "return Instant.now();"),
                    Set.of());

    /** A value of an earlier life of the database is found in a later one. */
    static final Falsifier LIFE_IGNORED =
            new Falsifier(
                    "LIFE_IGNORED",
                    new SourceChange(
                            "org.watersmeet.platform.database.RequestStamp",
                            "if (DatabaseLife.read(server)) {",
                            "if (DatabaseLife.read(1)) {"),
                    Set.of());

    /** Must break its rules. */
    static Falsifier of(Mutant mutant) {
        Set<String> rules = mutant.broken().stream().map(Rule::name).collect(Collectors.toSet());
        return new Falsifier(mutant.name(), mutant.change(), rules);
    }

    /** Must break what the trial itself looks for. */
    static Falsifier ofTrialsWith(Mutant mutant) {
        return new Falsifier(mutant.name(), mutant.change(), Set.of());
    }

    static Falsifier ofTrialsWith(JobMutant mutant) {
        return new Falsifier(mutant.name(), mutant.change(), Set.of());
    }

    static Falsifier ofTrialsWith(DoorMutant mutant) {
        return new Falsifier(mutant.name(), mutant.change(), Set.of());
    }

    /** Whether these violations show what is missing. */
    boolean shows(List<String> violations) {
        return !violations.isEmpty()
                && rules.stream()
                        .allMatch(rule -> violations.stream().anyMatch(it -> it.contains(rule)));
    }
}
