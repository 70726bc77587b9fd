package org.watersmeet.web.admin;

import gg.jte.Content;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.platform.job.Effects;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;
import org.watersmeet.web.Texts;

/** Words about jobs. */
final class JobTexts {

    private static final Pattern DAILY =
            Pattern.compile("0 ([0-9]{1,2}) ([0-9]{1,2}) (?:\\* \\* \\?|\\? \\* \\*)");

    private JobTexts() {}

    /** What a job does; nothing of one that has no words here. */
    static Content does(Texts t, String job) {
        return switch (job) {
            case "purge-signins" -> t.text("jobs.does.signins");
            case "purge-trash" -> t.text("jobs.does.trash");
            case "purge-copies" -> t.text("jobs.does.copies");
            case "purge-drafts" -> t.text("jobs.does.drafts");
            case "purge-files" -> t.text("jobs.does.files");
            case "purge-records" -> t.text("jobs.does.records");
            case "purge-budgets" -> t.text("jobs.does.budgets");
            case "seal-audit" -> t.text("jobs.does.seal");
            case "purge-audit" -> t.text("jobs.does.audit");
            case "note-bodies" -> t.text("jobs.does.bodies");
            case "rewrite-links" -> t.text("jobs.does.links");
            default -> Texts.literal("");
        };
    }

    /** When something is due. */
    static Content schedule(Texts t, Schedule schedule) {
        return switch (schedule) {
            case Every every -> every(t, every.period());
            case Cron cron -> cron(t, cron);
        };
    }

    private static Content every(Texts t, Duration period) {
        long seconds = period.toSeconds();
        if (seconds % 86_400 == 0) {
            return t.text("jobs.every.days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0) {
            return t.text("jobs.every.hours", seconds / 3_600);
        }
        return seconds % 60 == 0
                ? t.text("jobs.every.minutes", seconds / 60)
                : t.text("jobs.every.seconds", seconds);
    }

    private static Content cron(Texts t, Cron cron) {
        String text = cron.expression().text();
        Matcher daily = DAILY.matcher(text);
        if (daily.matches()) {
            int minute = Integer.parseInt(daily.group(1));
            int hour = Integer.parseInt(daily.group(2));
            return t.text("jobs.daily", "%02d:%02d".formatted(hour, minute), cron.zone().getId());
        }
        return t.text("jobs.cron", text, cron.zone().getId());
    }

    static Content effects(Texts t, Effects effects) {
        return switch (effects) {
            case IN_DATABASE -> t.text("jobs.effects.database");
            case REPEATABLE -> t.text("jobs.effects.repeatable");
            case AT_MOST_ONCE -> t.text("jobs.effects.once");
        };
    }
}
