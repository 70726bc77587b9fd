package org.watersmeet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LiveProcessesTest {

    @Test
    void aProcessIsFoundByAWordOfItsCommandUntilItIsKilled()
            throws IOException, InterruptedException {
        Process sleep = new ProcessBuilder("sleep", "987.654").start();

        LiveProcess found =
                LiveProcesses.now().find(process -> process.has("987.654")).orElseThrow();
        found.kill();
        sleep.waitFor();

        assertThat(found.pid()).isEqualTo(sleep.pid());
        assertThat(found.parent()).isEqualTo(ProcessHandle.current().pid());
        assertThat(LiveProcesses.now().byPid(found.pid())).isEmpty();
    }
}
