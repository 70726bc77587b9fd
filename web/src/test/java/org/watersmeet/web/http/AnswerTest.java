package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.kernel.Problem;

class AnswerTest {

    private static final Duration WAIT = Duration.ofSeconds(3);

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new Problem.NotFound("c", "m"), 404, 0),
                Arguments.of(new Problem.Unauthenticated("c", "m"), 401, 0),
                Arguments.of(new Problem.Forbidden("c", "m"), 403, 0),
                Arguments.of(new Problem.Invalid("c", "m"), 400, 0),
                Arguments.of(new Problem.Conflict("c", "m", 3), 409, 0),
                Arguments.of(new Problem.LimitExceeded("c", "m", Map.of()), 400, 0),
                Arguments.of(new Problem.LimitExceeded("c.too-large", "m", Map.of()), 413, 0),
                Arguments.of(new Problem.NoRoom("c", "m", new IOException()), 507, 0),
                Arguments.of(new Problem.Throttled("c", "m", WAIT), 429, 3),
                Arguments.of(new Problem.Unavailable("c", "m", WAIT), 503, 3));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void eachKindOfProblemHasItsStatusAndKeepsItsWords(
            Problem problem, int status, long retryAfter) {
        Answer answer = Answer.to(problem);

        assertThat(answer).isEqualTo(new Answer(status, problem.code(), "m", retryAfter, false));
    }

    @Test
    void reusedKeyCannotBeProcessed() {
        assertThat(Answer.to(new Problem.KeyReused("m")))
                .isEqualTo(new Answer(422, "idempotency.key-reused", "m", 0, false));
    }

    /** Named as the server's own exception, which no application sees. */
    private static final class ParameterLimitException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void tooManyParametersAreTheSendersFault() {
        Answer answer = Answer.to(new RuntimeException(new ParameterLimitException()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.defect()).isFalse();
    }

    @Test
    void problemIsFoundBehindWhatTheContainerPutAroundIt() {
        Exception wrapped =
                new EJBException(new PersistenceException(new Problem.NotFound("c", "m")));

        assertThat(Answer.to(wrapped).status()).isEqualTo(404);
    }

    @Test
    void lostRaceIsAConflict() {
        assertThat(Answer.to(new EJBException(new OptimisticLockException())).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"08006", "57P01", "53300", "40P01", "40001", "55P03"})
    void databaseThatIsAwayOrBusyMayAnswerTheNextTime(String state) {
        Answer answer = Answer.to(new PersistenceException(new SQLException("internals", state)));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isPositive();
        assertThat(answer.message()).contains("Idempotency-Key").doesNotContain("internals");
    }

    @Test
    void databaseWithoutRoomSaysSo() {
        Answer answer = Answer.to(new PersistenceException(new SQLException("internals", "53100")));

        assertThat(answer.status()).isEqualTo(507);
        assertThat(answer.message()).contains("no room left").doesNotContain("internals");
    }

    @Test
    void titleThatAnotherTookInTheSameMomentIsTaken() {
        Answer answer =
                Answer.to(
                        new SQLException(
                                "duplicate key value violates unique constraint \"content_title\"",
                                "23505"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("title already exists");
    }

    @Test
    void otherNameThatAnotherTookInTheSameMomentIsAConflictAboutNoTitle() {
        Answer answer =
                Answer.to(
                        new SQLException(
                                "duplicate key value violates unique constraint \"app_user_name_key_key\"",
                                "23505"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).doesNotContain("title").doesNotContain("app_user");
    }

    @Test
    void characterThatTheDatabaseCannotStoreIsTheRequestsFault() {
        Answer answer = Answer.to(new SQLException("invalid byte sequence", "22021"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.defect()).isFalse();
    }

    @Test
    void everythingElseIsOurFaultAndTellsNothing() {
        Answer answer = Answer.to(new IllegalStateException("secret detail"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.defect()).isTrue();
        assertThat(answer.message()).doesNotContain("secret");
    }

    @Test
    void failureThatIsItsOwnCauseEnds() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Answer.to(first).status()).isEqualTo(500);
    }
}
