package org.watersmeet.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watersmeet.kernel.Problem;

class CronExpressionTest {

    /** The times after which follows what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 2 * * ?         | 2026-11-24T01:59:59 | 2026-11-24T02:00",
                "0 0 2 * * ?         | 2026-11-24T02:00    | 2026-11-25T02:00",
                "45 0 0 * * ?        | 2026-11-24T00:00:44 | 2026-11-24T00:00:45",
                "0 0/10 * 1/1 * ? *  | 2026-11-24T23:50    | 2026-11-25T00:00",
                "0 5/20 * * * ?      | 2026-11-24T10:45    | 2026-11-24T11:05",
                "15 * * * * ?        | 2026-11-24T10:00:15 | 2026-11-24T10:01:15",
                "0 0 0 20 * ?        | 2026-11-24T00:00    | 2026-12-20T00:00",
                "0 0 8-18/5 ? * MON-FRI | 2026-11-27T18:00 | 2026-11-30T08:00",
                "0 0 22-2 * * ?      | 2026-11-24T02:00    | 2026-11-24T22:00",
                "0 0 22-2 * * ?      | 2026-11-24T23:00    | 2026-11-25T00:00",
                "0 0 12 ? * FRI-MON  | 2026-11-24T00:00    | 2026-11-27T12:00",
                "0 0 12 ? * 1        | 2026-11-24T00:00    | 2026-11-29T12:00",
                "0 0 12 ? * L        | 2026-11-24T00:00    | 2026-11-28T12:00",
                "0 0 12 L * ?        | 2027-02-01T00:00    | 2027-02-28T12:00",
                "0 0 12 L-3 * ?      | 2027-02-01T00:00    | 2027-02-25T12:00",
                "0 0 12 LW * ?       | 2027-02-01T00:00    | 2027-02-26T12:00",
                "0 0 12 15W * ?      | 2026-08-01T00:00    | 2026-08-14T12:00",
                "0 0 12 1W * ?       | 2026-08-01T00:00    | 2026-08-03T12:00",
                "0 0 12 31W * ?      | 2027-02-01T00:00    | 2027-03-31T12:00",
                "0 0 12 1,15 * ?     | 2026-11-01T12:00    | 2026-11-15T12:00",
                "0 0 12 ? * 6L       | 2026-11-01T00:00    | 2026-11-27T12:00",
                "0 0 12 ? * fril     | 2026-11-01T00:00    | 2026-11-27T12:00",
                "0 0 12 ? * 6#3      | 2026-11-01T00:00    | 2026-11-20T12:00",
                "0 0 12 ? * MON#5    | 2026-12-01T00:00    | 2027-03-29T12:00",
                "0 0 12 29 FEB ?     | 2026-11-24T00:00    | 2028-02-29T12:00",
                "0 0 12 29 2 ?       | 2096-03-01T00:00    | 2104-02-29T12:00",
                "0 0 12 ? jan,JUL *  | 2026-11-24T00:00    | 2027-01-01T12:00",
                "0 0 12 1 1 ? 2030/5 | 2026-11-24T00:00    | 2030-01-01T12:00",
                "59 59 23 31 12 ?    | 2026-12-31T23:59:58.5 | 2026-12-31T23:59:59",
                "0 0 12 * * *        | 2026-11-24T13:00    | 2026-11-25T12:00",
            })
    void nextTimeIsTheFirstThatFits(String text, LocalDateTime after, LocalDateTime next) {
        assertThat(CronExpression.parse(text).next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 12 30 2 ?     | 2026-11-24T00:00",
                "0 0 12 1 1 ? 2020 | 2026-11-24T00:00",
                "0 0 12 1 1 ? 2030 | 2030-01-01T12:00",
            })
    void whatNeverComesAgainHasNoNextTime(String text, LocalDateTime after) {
        assertThat(CronExpression.parse(text).next(after)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | six fields",
                "* * * * *        | six fields",
                "0 0 2 * * ? * *  | six fields",
                "60 0 2 * * ?     | 60 is no second",
                "0 0 24 * * ?     | 24 is no hour: it is a number between 0 and 23",
                "0 0 2 0 * ?      | 0 is no day of the month",
                "0 0 2 ? 13 MON   | 13 is no month: it is a number between 1 and 12, or JAN to DEC",
                "0 0 2 ? * 0      | 0 is no day of the week",
                "0 0 2 ? * MO     | MO is no day of the week",
                "0 0 2 1 * MON    | must be ?",
                "0 0 2 ? * ?      | Only one",
                "0 ? 2 * * ?      | ? is no minute",
                "0 0/0 2 * * ?    | the step of the minute must be between 1 and 60",
                "0 0/61 2 * * ?   | the step",
                "0 /5 2 * * ?     | Nothing is no minute",
                "0 0,,1 2 * * ?   | Nothing is no minute",
                "0 0, 2 * * ?     | Nothing is no minute",
                "0 1- 2 * * ?     | Nothing is no minute",
                "0 -1 2 * * ?     | Nothing is no minute",
                "0 1-2-3 2 * * ?  | 2-3 is no minute",
                "0 0 2 L-31 * ?   | before each month",
                "0 0 2 32W * ?    | 32 is no day of the month",
                "0 0 2 ? * 6#6    | 6#6 is no day of the week",
                "0 0 2 ? * 6# *   | 6# is no day of the week",
                "0 0 2 * * ? 1969 | 1969 is no year",
                "0 0 2 * * ? 2030-2020 | go backwards",
                "0 99999999999 2 * * ? | is no minute",
                "0 ٣ 2 * * ?      | is no minute",
            })
    void whatIsWrongIsNamedWithWhatCouldStandThere(String text, String says) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> CronExpression.parse(text))
                .withMessageContaining(says)
                .satisfies(it -> assertThat(it.field()).isEqualTo("cron"));
    }

    @Test
    void blanksAndCaseDoNotCount() {
        assertThat(CronExpression.parse("  0  0 2 ? *\tmon "))
                .isEqualTo(CronExpression.parse("0 0 2 ? * MON"))
                .hasToString("0 0 2 ? * MON");
    }

    @Test
    void endlessTextIsRefused() {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> CronExpression.parse("0,".repeat(100_000) + "0 0 2 * * ?"));
    }

    @ParameterizedTest
    @CsvSource({"0,60", "*,1", "0/15,15", "'5,58',7", "'0,30',30"})
    void leastSecondsGoOverTheEndOfTheMinute(String seconds, int least) {
        assertThat(CronExpression.parse(seconds + " * * * * ?").leastSeconds()).isEqualTo(least);
    }
}
