package org.watersmeet.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time as a {@code time} element: "22 Nov 2026, 21:54". */
record Moment(Instant instant, ZoneId zone, Locale locale, boolean relative) implements Content {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ROOT);

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<time datetime=\"");
        output.writeContent(instant.toString());
        output.writeContent(relative ? "\" data-relative>" : "\">");
        output.writeUserContent(FORMAT.withLocale(locale).withZone(zone).format(instant));
        output.writeContent("</time>");
    }
}
