package org.watersmeet.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

class ScopeGuardTest {

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    static class Reading {
        @Needs(Need.VIEW)
        public void read() {}

        @Needs(Need.EDIT)
        @TransactionAttribute(TransactionAttributeType.REQUIRED)
        public void write() {}

        @Needs(value = Need.EDIT, changes = true)
        public void writeElsewhere() {}
    }

    static class Unmarked {
        @Needs(Need.EDIT)
        public void write() {}
    }

    private record With(Scope scope) implements CallerSource {
        @Override
        public @Nullable StampFragment<?> fragment() {
            return null;
        }

        @Override
        public Caller resolve() {
            return new Caller(new UserId(1), "key", "alice", "Alice", 0, "", "", 1, 1, scope, "");
        }
    }

    /** A request of somebody to a site of that mode. */
    private static void begin(Scope scope, AccessMode mode, String message) {
        CallerContext.begin(new With(scope));
        RequestStamp.current().learned(SiteFragment.SITE, new SiteState(1, mode, message));
    }

    @AfterEach
    void endRequest() {
        CallerContext.end();
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void whatRunsInATransactionOrSaysSoChangesSomething() {
        assertThat(ScopeGuard.changes(method(Reading.class, "read"))).isFalse();
        assertThat(ScopeGuard.changes(method(Reading.class, "write"))).isTrue();
        assertThat(ScopeGuard.changes(method(Reading.class, "writeElsewhere"))).isTrue();
        assertThat(ScopeGuard.changes(method(Unmarked.class, "write"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "READ, EDIT",
        "READ, SIGNED_IN",
        "READ, NOTHING",
        "READ, ADMINISTER",
        "WRITE, ADMINISTER"
    })
    void changesBeyondTheScopeAreRefused(Scope scope, Need need) {
        begin(scope, AccessMode.READ_WRITE, "");

        assertThatThrownBy(() -> ScopeGuard.check(need, method(Reading.class, "write")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatCode(() -> ScopeGuard.check(need, method(Reading.class, "read")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITE, EDIT",
        "WRITE, SIGNED_IN",
        "ADMINISTER, EDIT",
        "ADMINISTER, ADMINISTER",
        "EVERYTHING, ADMINISTER"
    })
    void changesWithinTheScopeAreNot(Scope scope, Need need) {
        begin(scope, AccessMode.READ_WRITE, "");

        assertThatCode(() -> ScopeGuard.check(need, method(Reading.class, "write")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"EDIT", "VIEW", "VISIBILITY", "GLOBAL"})
    void nobodyChangesContentsWhileTheSiteIsReadOnly(Need need) {
        begin(Scope.EVERYTHING, AccessMode.READ_ONLY, "We are moving until noon.");

        assertThatThrownBy(() -> ScopeGuard.check(need, method(Reading.class, "write")))
                .isInstanceOf(Problem.ReadOnly.class)
                .hasMessageContaining("We are moving until noon.");
        assertThatThrownBy(() -> ScopeGuard.check(need, method(Reading.class, "writeElsewhere")))
                .isInstanceOf(Problem.ReadOnly.class);
        assertThatCode(() -> ScopeGuard.check(need, method(Reading.class, "read")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTER", "SIGNED_IN", "NOTHING"})
    void accountsAndAdministrationGoOnWhileItIs(Need need) {
        begin(Scope.EVERYTHING, AccessMode.READ_ONLY, "");

        assertThatCode(() -> ScopeGuard.check(need, method(Reading.class, "write")))
                .doesNotThrowAnyException();
    }
}
