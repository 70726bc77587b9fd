package org.watersmeet.checker.mutant;

/** A guard of jobs that is missing. */
public enum JobMutant {

    /** Whoever comes back late records the tick as done, and commits. */
    FENCE_REMOVED(
            new SourceChange(
                    "org.watersmeet.platform.job.JobStore",
                    """
                    outcome = ?, detail = ?
                                 where job = ? and tick = ? and token = ? and done_at is null\
                    """,
                    "outcome = ?, detail = ? where job = ? and tick = ? and ? > 0")),

    /** A tick that must not be begun twice is claimed like any other. */
    BEGUN_AGAIN(
            new SourceChange(
                    "org.watersmeet.platform.job.JobRunner",
                    "job.effects() == Effects.AT_MOST_ONCE",
                    "job.effects() == null"));

    private final SourceChange change;

    JobMutant(SourceChange change) {
        this.change = change;
    }

    /** What is taken out. */
    public SourceChange change() {
        return change;
    }
}
