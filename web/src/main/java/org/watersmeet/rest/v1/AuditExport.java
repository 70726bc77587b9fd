package org.watersmeet.rest.v1;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.audit.AuditListing;
import org.watersmeet.people.audit.AuditRecord;

/** Writes records as a file while they are read, a part at a time: any number of them. */
final class AuditExport {

    private static final String HEAD =
            "id,time,author,address,category,action,summary,object type,object id,object,member,"
                    + "changes\r\n";

    /** What a file can be. */
    enum Format {
        CSV("text/csv;charset=UTF-8", "audit.csv"),
        /** A record a line. */
        JSON("application/x-ndjson", "audit.jsonl");

        private final String type;
        private final String fileName;

        Format(String type, String fileName) {
            this.type = type;
            this.fileName = fileName;
        }

        /**
         * @throws Problem.Invalid if there is no such format
         */
        static Format of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "csv" -> CSV;
                case "json" -> JSON;
                default ->
                        throw new Problem.Invalid(
                                "audit.format", "A format is csv or json.", "format");
            };
        }

        String type() {
            return type;
        }

        String fileName() {
            return fileName;
        }
    }

    private final Format format;
    private final Function<AuditListing.@Nullable Place, Slice<AuditRecord>> parts;
    private final Slice<AuditRecord> first;

    /**
     * @param parts the records after a place, null for the first; asked at once, so that a refusal
     *     is still an answer
     */
    AuditExport(Format format, Function<AuditListing.@Nullable Place, Slice<AuditRecord>> parts) {
        this.format = format;
        this.parts = parts;
        this.first = parts.apply(null);
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == Format.CSV) {
            writer.write(HEAD);
        }
        Slice<AuditRecord> part = first;
        while (true) {
            for (AuditRecord record : part.items()) {
                writer.write(format == Format.CSV ? csv(record) : json(record));
            }
            if (!part.more()) {
                break;
            }
            part = parts.apply(AuditListing.Place.of(part.items().getLast()));
        }
        writer.flush();
    }

    private static String json(AuditRecord record) {
        return Json.written(AuditJson.of(record)) + "\n";
    }

    private static String csv(AuditRecord record) {
        String changes =
                record.changes().stream()
                        .map(it -> it.name() + ": " + it.before() + " → " + it.after())
                        .collect(Collectors.joining("; "));
        return String.join(
                        ",",
                        Long.toString(record.id()),
                        Objects.toString(record.at()),
                        cell(record.actorName()),
                        cell(record.address()),
                        cell(record.categoryTitle()),
                        cell(record.action()),
                        cell(record.summary()),
                        cell(record.objectType()),
                        Long.toString(record.objectId()),
                        cell(record.objectName()),
                        cell(record.member()),
                        cell(changes))
                + "\r\n";
    }

    /**
     * A spreadsheet takes a cell that begins so for a formula, also after white space; the
     * apostrophe makes it a text (OWASP, CSV Injection).
     */
    static String cell(String text) {
        String start = text.stripLeading();
        boolean formula =
                !text.isEmpty()
                        && (start.isEmpty() || "=+-@\t\r＝＋－＠".indexOf(start.charAt(0)) >= 0);
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
