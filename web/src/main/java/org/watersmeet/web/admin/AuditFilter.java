package org.watersmeet.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.audit.AuditCategory;
import org.watersmeet.people.audit.AuditListing;
import org.watersmeet.people.audit.AuditQuery;
import org.watersmeet.web.Urls;

/**
 * What the form of the audit log asks for. What cannot be read counts as not given.
 *
 * @param zone in which its days are meant
 */
record AuditFilter(AuditView.Filter fields, ZoneId zone) {

    AuditQuery query(@Nullable UserId person) {
        return new AuditQuery(
                start(day(fields.from())),
                end(day(fields.to())),
                person,
                category(),
                fields.words());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1970 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable AuditCategory category() {
        return Arrays.stream(AuditCategory.values())
                .filter(it -> it.name().equals(fields.category()))
                .findFirst()
                .orElse(null);
    }

    /** For the address of the list's next part. */
    String parameters() {
        return parameter("from", fields.from())
                + parameter("to", fields.to())
                + parameter("person", fields.person())
                + parameter("category", fields.category())
                + parameter("words", fields.words());
    }

    /** For the address of an export, which knows no persons. */
    String exportParameters() {
        AuditQuery query = query(null);
        return parameter("startDate", millis(query.from()))
                + parameter("endDate", millis(query.until()))
                + parameter("category", query.category() == null ? "" : query.category().name())
                + parameter("searchString", fields.words());
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + Urls.encode(value);
    }

    /** A place in the list as an address holds it: microseconds and number. */
    static String written(AuditListing.Place place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "-" + place.id();
    }

    /** Null for the beginning, and for what is no place. */
    static AuditListing.@Nullable Place place(String written) {
        if (!written.matches("[0-9]{1,17}-[0-9]{1,18}")) {
            return null;
        }
        int dash = written.indexOf('-');
        return new AuditListing.Place(
                Instant.EPOCH.plus(Long.parseLong(written.substring(0, dash)), ChronoUnit.MICROS),
                Long.parseLong(written.substring(dash + 1)));
    }
}
