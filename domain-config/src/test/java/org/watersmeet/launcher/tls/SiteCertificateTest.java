package org.watersmeet.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Spawn;

/** Keytool runs for each key, half a second: the certificates are as real as an operator's. */
class SiteCertificateTest {

    private static final Site SITE = site("https://wiki.example.org");
    private static final Spawn SPAWN =
            new Spawn(
                    new Console(
                            new PrintStream(OutputStream.nullOutputStream()),
                            new PrintStream(OutputStream.nullOutputStream()),
                            false));

    private Path folder;
    private Home home;
    private SiteCertificate certificate;

    @BeforeEach
    void newHome(@TempDir Path temporary) {
        folder = temporary;
        home = Home.at(folder.resolve("home"));
        home.create();
        certificate = new SiteCertificate(home);
    }

    private static Site site(String url) {
        return new Site(
                8080,
                "127.0.0.1",
                Optional.of(8443),
                Optional.of(url),
                Optional.empty(),
                true,
                false,
                Site.DEFAULT.members(),
                3);
    }

    private X509Certificate stored() throws IOException, GeneralSecurityException {
        char[] password = home.secretsStore().value(SiteCertificate.SECRET).toCharArray();
        KeyStore store = KeyStore.getInstance(home.keyStore().toFile(), password);
        String alias = store.aliases().nextElement();
        assertThat(store.getKey(alias, password)).isNotNull();
        return (X509Certificate) store.getCertificate(alias);
    }

    /** Another home's certificate, as the file and password that an operator would have. */
    private GivenCertificate elsewhere(String name) throws InterruptedException {
        Home other = Home.at(folder.resolve(name));
        other.create();
        new SiteCertificate(other).prepare(SITE, Optional.empty(), SPAWN);
        return new GivenCertificate(
                other.keyStore(), Optional.empty(), other.secretsStore().value("tls"));
    }

    private Path pem(String name, String kind, byte[] bytes) throws IOException {
        String text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    @Test
    void theSelfMadeOneNamesTheSiteAndIsKeptUntilTheNameChanges() throws Exception {
        certificate.prepare(SITE, Optional.empty(), SPAWN);
        X509Certificate first = stored();
        certificate.prepare(SITE, Optional.empty(), SPAWN);

        assertThat(first.getSubjectAlternativeNames())
                .anySatisfy(name -> assertThat(name.get(1)).isEqualTo("wiki.example.org"));
        assertThat(stored()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.keyStore()))
                .isEqualTo(PosixFilePermissions.fromString("r--------"));

        certificate.prepare(site("https://other.example.org"), Optional.empty(), SPAWN);

        assertThat(stored()).isNotEqualTo(first);
    }

    @Test
    void aGivenOneTakesItsPlaceAndIsKeptUnderWhateverName() throws Exception {
        GivenCertificate given = elsewhere("a");
        certificate.prepare(SITE, Optional.empty(), SPAWN);
        assertThat(certificate.isOther(given)).isTrue();

        certificate.prepare(SITE, Optional.of(given), SPAWN);
        X509Certificate kept = stored();
        certificate.prepare(site("https://other.example.org"), Optional.empty(), SPAWN);

        assertThat(stored()).isEqualTo(kept).isEqualTo(given.read().own());
        assertThat(certificate.isOther(given)).isFalse();
    }

    @Test
    void pemFilesAreTakenTogetherOnlyWhenTheyBelongTogether() throws Exception {
        KeyAndChain a = elsewhere("a").read();
        KeyAndChain b = elsewhere("b").read();
        Path chain = pem("a.crt", "CERTIFICATE", a.own().getEncoded());
        Path keyOfA = pem("a.key", "PRIVATE KEY", a.key().getEncoded());
        Path keyOfB = pem("b.key", "PRIVATE KEY", b.key().getEncoded());

        assertThat(new GivenCertificate(chain, Optional.of(keyOfA), "").read().own())
                .isEqualTo(a.own());
        assertThatThrownBy(new GivenCertificate(chain, Optional.of(keyOfB), "")::read)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("not its certificate's");
        assertThatThrownBy(new GivenCertificate(chain, Optional.of(chain), "")::read)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("openssl pkcs8");
    }

    @Test
    void aWrongPasswordIsToldWithoutShowingIt() throws Exception {
        GivenCertificate given =
                new GivenCertificate(elsewhere("a").certificate(), Optional.empty(), "canary");

        assertThatThrownBy(given::read)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("WATERSMEET_CERTIFICATE_PASSWORD")
                .hasMessageNotContaining("canary");
        assertThat(given.toString()).doesNotContain("canary");
    }
}
