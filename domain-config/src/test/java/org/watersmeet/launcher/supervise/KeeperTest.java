package org.watersmeet.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.process.LiveProcesses;

class KeeperTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final Path folder;
    private final LiveProcesses processes = LiveProcesses.now();
    private final RecordedPart part = new RecordedPart();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final Keeper keeper;

    KeeperTest(@TempDir Path folder) {
        this.folder = folder;
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false);
        keeper = new Keeper(part, new Problems(Home.at(folder), console), Runnable::run);
    }

    @Test
    void aDeadPartIsBroughtBack() {
        step(Wanted.up(), true);
        part.running = false;
        later(LONG);
        step(Wanted.up(), true);

        assertThat(part.actions).containsExactly("start", "start");
    }

    @Test
    void withoutRespawningAPartIsStartedOnceAndOncePerRequest() {
        step(Wanted.up(), false);
        step(Wanted.up(), false);
        part.running = false;
        later(LONG);
        step(Wanted.up(), false);
        assertThat(part.actions).containsExactly("start", "tend");

        step(Wanted.up().started("member1"), false);
        assertThat(part.actions).containsExactly("start", "tend", "start");
    }

    @Test
    void aStoppedPartIsNotBroughtBack() {
        step(Wanted.up(), true);
        step(Wanted.up().stopped("member1"), true);
        later(LONG);
        step(Wanted.up().stopped("member1"), true);

        assertThat(part.actions).containsExactly("start", "stop");
    }

    @Test
    void whatAPartNeedsIsWaitedFor() {
        part.possible = false;
        step(Wanted.up(), true);
        assertThat(part.actions).isEmpty();

        part.possible = true;
        step(Wanted.up(), true);
        assertThat(part.actions).containsExactly("start");
    }

    @Test
    void startsThatFailAreSpacedOut() {
        part.fails = true;
        for (int i = 0; i < 600; i++) {
            step(Wanted.up(), true);
            later(Duration.ofMillis(100));
        }

        // at 0, 0.5, 1.5, 3.5, 7.5, 15.5 and 31.5 s: seven in the first minute
        assertThat(part.actions).hasSize(7);
        assertThat(Problems.of(Home.at(folder))).containsEntry("member1", "no room");
    }

    @Test
    void aProblemIsForgottenWhenItIsSolved() {
        part.fails = true;
        step(Wanted.up(), true);
        part.fails = false;
        later(LONG);
        step(Wanted.up(), true);

        assertThat(Problems.of(Home.at(folder))).isEmpty();
    }

    private void step(Wanted wanted, boolean respawn) {
        keeper.step(wanted, respawn, processes, now);
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private static final class RecordedPart implements Part {

        private final List<String> actions = new ArrayList<>();
        private boolean running;
        private boolean possible = true;
        private boolean fails;

        @Override
        public String name() {
            return "member1";
        }

        @Override
        public boolean runs(LiveProcesses processes) {
            return running;
        }

        @Override
        public boolean canStart() {
            return possible;
        }

        @Override
        public void start() {
            actions.add("start");
            if (fails) {
                throw new IllegalStateException("no room");
            }
            running = true;
        }

        @Override
        public void tend() {
            actions.add("tend");
        }

        @Override
        public void stop() {
            actions.add("stop");
            running = false;
        }
    }
}
