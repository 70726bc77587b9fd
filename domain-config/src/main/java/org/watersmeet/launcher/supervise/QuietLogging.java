package org.watersmeet.launcher.supervise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Logging of the libraries: only what is wrong, to stderr. The launcher speaks for itself. */
public final class QuietLogging {

    /** Called by the JDK when named as {@code java.util.logging.config.class}. */
    public QuietLogging() throws IOException {
        String settings = "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n";
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }
}
