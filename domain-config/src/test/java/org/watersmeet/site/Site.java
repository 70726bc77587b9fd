package org.watersmeet.site;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A site whose parts can be killed. */
public interface Site {

    /** The name of the database among the parts. */
    String DATABASE = "database";

    /** The name of the balancer among them. */
    String BALANCER = "balancer";

    /** The members, dead ones too; at least two. */
    List<Member> members();

    Login administrator();

    /** Kills a member or the database as {@code kill -9} does; returns when it is gone. */
    void kill(String part) throws IOException, InterruptedException;

    /**
     * Waits until every part is ready again.
     *
     * @throws IllegalStateException if that takes longer
     */
    void awaitReady(Duration atMost) throws IOException, InterruptedException;
}
