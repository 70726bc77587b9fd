package org.watersmeet.people.access;

import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.StampFragment;

/** Where the caller of a request comes from: a cookie, a name and password, nothing at all. */
public interface CallerSource {

    /** An anonymous request. */
    CallerSource ANONYMOUS =
            new CallerSource() {
                @Override
                public @Nullable StampFragment<?> fragment() {
                    return null;
                }

                @Override
                public Caller resolve() {
                    return Caller.ANONYMOUS;
                }
            };

    /** What has to be asked with the request's first question; null when nothing has. */
    @Nullable StampFragment<?> fragment();

    /**
     * The caller, by the answer to {@link #fragment()}. Called at most once in a request.
     *
     * @throws org.watersmeet.kernel.Problem.Unauthenticated if what the request brought is wrong
     * @throws org.watersmeet.kernel.Problem.Throttled if it was wrong too often
     */
    Caller resolve();
}
