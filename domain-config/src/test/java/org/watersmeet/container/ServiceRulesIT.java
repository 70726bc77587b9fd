package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.container.probe.ProbeService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.AccessGuard;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** What the container adds to every service: rollback on problems, default deny. */
@OnServer
class ServiceRulesIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    @Inject ProbeService probe;

    private String trace;

    @BeforeEach
    void newTrace() {
        trace = "probe-" + UUID.randomUUID();
    }

    private boolean kept() {
        return Sql.call(
                Databases.WEB,
                "select count(*) from journal where kind = ?",
                statement -> {
                    statement.setString(1, trace);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1) == 1;
                    }
                });
    }

    @Test
    void whatSucceedsIsKept() {
        As.admin(() -> run(() -> probe.failing(trace, null)));

        assertThat(kept()).isTrue();
    }

    @Test
    void everyKindOfProblemComesThroughAsItIsAndRollsBack() {
        Duration wait = Duration.ofSeconds(1);
        Stream.of(
                        new Problem.NotFound("c", "m"),
                        new Problem.Unauthenticated("c", "m"),
                        new Problem.Forbidden("c", "m"),
                        new Problem.Invalid("c", "m"),
                        new Problem.Conflict("c", "m", 1),
                        new Problem.KeyReused("m"),
                        new Problem.LimitExceeded("c", "m", Map.of()),
                        new Problem.Throttled("c", "m", wait),
                        new Problem.Unavailable("c", "m", wait))
                .forEach(
                        problem -> {
                            newTrace();
                            Throwable thrown =
                                    catchThrowable(
                                            () ->
                                                    As.admin(
                                                            () ->
                                                                    run(
                                                                            () ->
                                                                                    probe.failing(
                                                                                            trace,
                                                                                            problem))));
                            assertThat(thrown).isSameAs(problem);
                            assertThat(kept()).as(problem.getClass().getSimpleName()).isFalse();
                        });
    }

    @Test
    void defectRollsBackToo() {
        assertThatThrownBy(
                        () ->
                                As.admin(
                                        () ->
                                                run(
                                                        () ->
                                                                probe.failing(
                                                                        trace,
                                                                        new IllegalStateException(
                                                                                "a defect")))))
                .isInstanceOf(EJBException.class);

        assertThat(kept()).isFalse();
    }

    @Test
    void methodThatDeclaresNothingIsRefused() {
        assertRefused(() -> probe.undeclared(trace), "declares no @Needs");
    }

    @Test
    void methodThatDoesNotCheckWhatItDeclaresIsRefusedAndRolledBack() {
        assertRefused(() -> probe.declaredButUnchecked(trace), "did not check SIGNED_IN");
    }

    @Test
    void checkOfSomethingElseDoesNotCount() {
        assertRefused(() -> probe.checksSomethingElse(trace), "did not check ADMINISTER");
    }

    @Test
    void methodThatChecksWhatItDeclaresIsServed() {
        As.admin(() -> run(() -> probe.checked(trace)));

        assertThat(kept()).isTrue();
    }

    @Test
    void anonymousCallerIsRefusedByTheCheckItself() {
        assertThatThrownBy(() -> As.anonymous(() -> run(() -> probe.checked(trace))))
                .isInstanceOf(Problem.Unauthenticated.class);

        assertThat(kept()).isFalse();
    }

    @Test
    void methodForTheSystemIsRefusedWithinARequestEvenOfAnAdministrator() {
        assertRefused(() -> probe.system(trace), "for the system only");
    }

    @Test
    void methodForTheSystemIsServedOutsideOfRequests() throws Exception {
        // the test itself comes in by a request
        Together.times(1, () -> run(() -> probe.system(trace)));

        assertThat(kept()).isTrue();
    }

    private void assertRefused(Runnable call, String why) {
        assertThatThrownBy(() -> As.admin(() -> run(call)))
                .isInstanceOf(EJBException.class)
                .rootCause()
                .isInstanceOf(AccessGuard.UndeclaredAccess.class)
                .hasMessageContaining(why);
        assertThat(kept()).isFalse();
    }

    private static boolean run(Runnable call) {
        call.run();
        return true;
    }
}
