package org.watersmeet.container.probe;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/**
 * A service as somebody might add it. Each method leaves an event in its transaction, so that a
 * test sees whether the transaction was kept.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ProbeService {

    @Inject Journal journal;
    @Inject Permissions permissions;

    /** Leaves its trace, then fails if it is told to. */
    @Needs(Need.NOTHING)
    public void failing(String trace, @Nullable RuntimeException failure) {
        record(trace);
        if (failure != null) {
            throw failure;
        }
    }

    /** Forgot to say what it needs. */
    public void undeclared(String trace) {
        record(trace);
    }

    /** Says what it needs and forgot to check it. */
    @Needs(Need.SIGNED_IN)
    public void declaredButUnchecked(String trace) {
        record(trace);
    }

    /** Checks something else than what it says. */
    @Needs(Need.ADMINISTER)
    public void checksSomethingElse(String trace) {
        permissions.checkSignedIn();
        record(trace);
    }

    /** Checks what it says. */
    @Needs(Need.SIGNED_IN)
    public void checked(String trace) {
        permissions.checkSignedIn();
        record(trace);
    }

    /** For jobs and start-up. */
    @Needs(Need.SYSTEM)
    public void system(String trace) {
        record(trace);
    }

    private void record(String trace) {
        journal.record(new DomainEvent(trace, 1, UserId.ANONYMOUS));
    }
}
