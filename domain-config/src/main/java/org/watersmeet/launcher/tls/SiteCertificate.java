package org.watersmeet.launcher.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Spawn;

/**
 * The balancer's certificate with its key, in a file of the home that only this user reads, under a
 * generated password. It is an operator's until another one is given, else made by the launcher and
 * made anew when its name is no longer the site's or it ends soon.
 */
public final class SiteCertificate {

    /** Name of the password among the home's secrets. */
    public static final String SECRET = "tls";

    private static final String GIVEN = "given";
    private static final String SELF_MADE = "self-made";
    private static final Duration SOON = Duration.ofDays(30);

    private final Home home;

    public SiteCertificate(Home home) {
        this.home = home;
    }

    /** Whether {@code given} is another certificate than the site's. */
    public boolean isOther(GivenCertificate given) {
        KeyAndChain asked = given.read();
        return !Files.exists(home.keyStore())
                || !load(GIVEN).map(asked::sameCertificate).orElse(false);
    }

    /** Makes sure that the site has a certificate for the next start of its balancer. */
    public void prepare(Site site, Optional<GivenCertificate> given, Spawn spawn)
            throws InterruptedException {
        if (given.isPresent()) {
            store(given.get().read());
        } else if (!Files.exists(home.keyStore()) || isOutdatedSelfMade(site)) {
            make(host(site), spawn);
        }
    }

    private static String host(Site site) {
        return URI.create(site.url()).getHost();
    }

    private boolean isOutdatedSelfMade(Site site) {
        Optional<KeyAndChain> made = load(SELF_MADE);
        return made.isPresent() && (endsSoon(made.get()) || !names(made.get().own(), host(site)));
    }

    private static boolean endsSoon(KeyAndChain made) {
        return made.own().getNotAfter().toInstant().isBefore(Instant.now().plus(SOON));
    }

    private static boolean names(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> host.equals(name.get(1)));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private void make(String host, Spawn spawn) throws InterruptedException {
        Path fresh = fresh();
        boolean address = host.matches("[0-9.]+|\\[.*]");
        String names = (address ? "ip:" + host.replaceAll("[\\[\\]]", "") : "dns:" + host);
        spawn.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        SELF_MADE,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        // browsers refuse longer ones
                        "397",
                        "-dname",
                        "CN=Watersmeet (self-made)",
                        "-ext",
                        "san=" + names + ",dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "eku=serverAuth",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        fresh.toString(),
                        "-storepass:file",
                        home.secretsStore().file(SECRET).toString()));
        moveIn(fresh);
    }

    private void store(KeyAndChain certificate) {
        Path fresh = fresh();
        try (OutputStream out = Files.newOutputStream(fresh)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    GIVEN,
                    certificate.key(),
                    password(),
                    certificate.chain().toArray(X509Certificate[]::new));
            store.store(out, password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        moveIn(fresh);
    }

    private Optional<KeyAndChain> load(String alias) {
        try {
            KeyStore store = KeyStore.getInstance(home.keyStore().toFile(), password());
            return store.isKeyEntry(alias)
                    ? Optional.of(GivenCertificate.entry(store, alias, password()))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(home.keyStore() + " cannot be read", e);
        }
    }

    private char[] password() {
        return home.secretsStore().value(SECRET).toCharArray();
    }

    /** A place beside the file, in a folder that only this user enters. */
    private Path fresh() {
        Path fresh = home.keyStore().resolveSibling("site.p12.new");
        try {
            Files.createDirectories(fresh.getParent());
            Files.setPosixFilePermissions(
                    fresh.getParent(), PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void moveIn(Path fresh) {
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--------"));
            Files.move(
                    fresh,
                    home.keyStore(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
