package org.watersmeet.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives cluster tests one site with two members, new for the run: started by the first test that
 * asks for it, stopped after the last test of all. The server is the one that was built, in the
 * home {@code target/cluster-home}.
 */
public final class RunningSite implements ParameterResolver {

    private static final Path HOME = Path.of("target", "cluster-home");

    /** Another one lets two working trees of one machine test at a time. */
    private static final String PORT = System.getProperty("watersmeet.test.port", "18080");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LaunchedSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningSite.class))
                .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class)
                .site;
    }

    /** Closed by JUnit when all tests are over. */
    private static final class Started implements AutoCloseable {

        private final LaunchedSite site =
                new LaunchedSite(
                        Path.of("watersmeet").toAbsolutePath(),
                        HOME.toAbsolutePath(),
                        new Login("admin", "a password of the tests"));

        Started() {
            try {
                if (Files.exists(HOME)) {
                    // an earlier run may have been interrupted
                    site.down();
                    delete(HOME);
                }
                site.up("--members", "2", "--port", PORT, "--anonymous");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        @Override
        public void close() throws Exception {
            site.down();
        }
    }
}
