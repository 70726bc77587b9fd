package org.watersmeet.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.watersmeet.site.Member;

/**
 * Members whose clocks tell any time: they are started with libfaketime, which reads how far each
 * is off from a file, and lets what counts durations alone.
 */
final class Clocks implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** The file is read once a second. */
    private static final Duration TAKING_EFFECT = Duration.ofMillis(2_500);

    private final FaultySite site;
    private final Path offsets;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Clocks(FaultySite site, Path offsets) {
        this.site = site;
        this.offsets = offsets;
    }

    /** Starts each member anew, with a clock that is right for now. */
    static Clocks of(FaultySite site) throws IOException, InterruptedException {
        Path library = library();
        Clocks clocks =
                new Clocks(
                        site,
                        Files.createDirectories(site.home().toAbsolutePath().resolve("clocks")));
        for (Member member : site.members()) {
            clocks.write(member, Duration.ZERO);
            // with the monotonic fix of its own, waits for a condition end at once
            clocks.start(
                    member,
                    "add(environment-variables={LD_PRELOAD=>\"%s\",FAKETIME_TIMESTAMP_FILE=>\"%s\",FAKETIME_CACHE_DURATION=>\"1\",FAKETIME_DONT_FAKE_MONOTONIC=>\"1\",FAKETIME_FORCE_MONOTONIC_FIX=>\"0\",NO_FAKE_STAT=>\"1\"})"
                            .formatted(library, clocks.offsets.resolve(member.name())));
        }
        return clocks;
    }

    private static Path library() throws IOException {
        try (Stream<Path> found =
                Files.find(
                        LIBRARIES, 3, (path, is) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst()
                    .orElseThrow(() -> new IllegalStateException("Needs the package libfaketime."));
        }
    }

    private void start(Member member, String operation) throws IOException, InterruptedException {
        site.manage(
                "/host=primary/server-config=%s/jvm=default:".formatted(member.name()) + operation);
        site.restart(member);
    }

    /** From when this returns the member's clock is so far ahead of what is right, or behind. */
    void set(Member member, Duration ahead) throws IOException, InterruptedException {
        write(member, ahead);
        Thread.sleep(TAKING_EFFECT);
    }

    private void write(Member member, Duration ahead) throws IOException {
        Files.writeString(offsets.resolve(member.name()), "%+d%n".formatted(ahead.toSeconds()));
    }

    /** How far a member's clock is ahead, to a second or two: by the date of an answer. */
    Duration ahead(Member member) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(member.at("/health/live")).build();
        HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        String date = answer.headers().firstValue("Date").orElseThrow();
        Instant said = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(Instant.now(), said);
    }

    /** Starts each member anew, as it was. */
    @Override
    public void close() throws IOException, InterruptedException {
        for (Member member : site.members()) {
            start(member, "remove");
        }
        http.close();
    }
}
