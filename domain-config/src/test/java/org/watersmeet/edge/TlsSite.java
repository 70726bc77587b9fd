package org.watersmeet.edge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Login;

/** A site of one member with TLS and an operator's certificate, in a home of its own. */
final class TlsSite implements AutoCloseable {

    static final String ADMIN_PASSWORD = "canary-of-the-administrator";
    static final String CERTIFICATE_PASSWORD = "canary-of-the-certificate";

    /** Beside the ports of the site that the other cluster tests share. */
    private static final int PORT = Integer.getInteger("watersmeet.test.port", 18080) + 4000;

    private static final int HTTPS = PORT + 7;
    private static final Path HOME = Path.of("target", "edge-home").toAbsolutePath();
    private static final Path CERTIFICATE = Path.of("target", "edge.p12").toAbsolutePath();

    private final Login administrator = new Login("admin", ADMIN_PASSWORD);
    private final LaunchedSite launched =
            new LaunchedSite(Path.of("watersmeet").toAbsolutePath(), HOME, administrator)
                    .with("WATERSMEET_CERTIFICATE_PASSWORD", CERTIFICATE_PASSWORD);

    TlsSite() throws IOException, InterruptedException {
        if (Files.exists(HOME)) {
            launched.down(); // an earlier run may have been interrupted
            delete(HOME);
        }
        makeCertificate(CERTIFICATE);
        launched.up(options());
    }

    private static String[] options() {
        return new String[] {
            "--members",
            "1",
            "--port",
            Integer.toString(PORT),
            "--https-port",
            Integer.toString(HTTPS),
            "--certificate",
            CERTIFICATE.toString()
        };
    }

    /** Exit code of a second {@code up} with the same options and these. */
    int upAgain(String... more) throws IOException, InterruptedException {
        return launched.attempt(
                Stream.of(new String[] {"up", "--detach"}, options(), more)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** Another operator's certificate. */
    Path otherCertificate() throws IOException, InterruptedException {
        Path other = CERTIFICATE.resolveSibling("edge-other.p12");
        makeCertificate(other);
        return other;
    }

    private static void makeCertificate(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        ProcessBuilder keytool =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "wiki",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=edge",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "CERTIFICATE_PASSWORD");
        keytool.environment().put("CERTIFICATE_PASSWORD", CERTIFICATE_PASSWORD);
        keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (keytool.start().waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
    }

    LaunchedSite launched() {
        return launched;
    }

    Login administrator() {
        return administrator;
    }

    Path home() {
        return HOME;
    }

    String url() {
        return "https://127.0.0.1:" + HTTPS;
    }

    RawDoor plain() {
        return new RawDoor(URI.create("http://127.0.0.1:" + PORT), null);
    }

    /** Trusts the operator's certificate and no other. */
    RawDoor secure() throws IOException, GeneralSecurityException {
        KeyStore store =
                KeyStore.getInstance(CERTIFICATE.toFile(), CERTIFICATE_PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", store.getCertificate("wiki"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new RawDoor(URI.create(url()), context);
    }

    /** The member itself, without the balancer. */
    RawDoor member() {
        return new RawDoor(launched.members().getFirst().url(), null);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        launched.down();
    }
}
