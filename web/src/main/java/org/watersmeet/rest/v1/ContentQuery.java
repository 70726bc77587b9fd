package org.watersmeet.rest.v1;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * Which content of a type is asked for.
 *
 * @param space a key; null for all spaces
 * @param title null for all titles
 * @param status never empty: {@code current} when nothing was said
 * @param postingDay of a blog post; null for any
 */
record ContentQuery(
        @Nullable String space,
        @Nullable String title,
        String status,
        @Nullable LocalDate postingDay) {

    static ContentQuery of(UriInfo uri) {
        String status = uri.getQueryParameters().getFirst("status");
        return new ContentQuery(
                uri.getQueryParameters().getFirst("spaceKey"),
                uri.getQueryParameters().getFirst("title"),
                status == null || status.isEmpty() ? "current" : status,
                day(uri.getQueryParameters().getFirst("postingDay")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem.Invalid(
                    "content.posting-day",
                    "A posting day is written as 2026-11-22, not " + text + ".",
                    "postingDay");
        }
    }
}
