package org.watersmeet.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.platform.job.ClusterJob;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;
import org.watersmeet.web.Texts;

class JobTextsTest {

    private final Texts texts = Texts.in(Locale.ENGLISH);

    static Stream<String> jobs() {
        return new ClassFileImporter()
                .importPackages("org.watersmeet").stream()
                        .filter(type -> type.isAssignableTo(ClusterJob.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JobTextsTest::name);
    }

    private static String name(JavaClass type) {
        try {
            return ((ClusterJob) type.reflect().getDeclaredConstructor().newInstance()).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyJobSaysWhatItDoes(String job) {
        assertThat(written(JobTexts.does(texts, job))).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "10, every 10 s",
        "90, every 90 s",
        "600, every 10 min",
        "7200, every 2 h",
        "86400, every 1 d"
    })
    void periodsAreSaidInTheLargestUnit(long seconds, String words) {
        assertThat(written(schedule(new Every(Duration.ofSeconds(seconds))))).isEqualTo(words);
    }

    @Test
    void cronOfEveryDayIsSaidInWords() {
        assertThat(written(schedule(Cron.of("0 5 2 * * ?", "Europe/Berlin"))))
                .isEqualTo("daily at 02:05 (Europe/Berlin)");
        assertThat(written(schedule(Cron.of("0 5 2 ? * MON", "UTC"))))
                .isEqualTo("0 5 2 ? * MON (UTC)");
    }

    private Content schedule(Schedule schedule) {
        return JobTexts.schedule(texts, schedule);
    }

    private static String written(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
