package org.watersmeet.launcher.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * An operator's certificate: a PKCS 12 file with its key, or two PEM files.
 *
 * @param key the PEM file of the key; empty for PKCS 12
 * @param password of the PKCS 12 file, which is never an argument: every user sees those
 */
public record GivenCertificate(Path certificate, Optional<Path> key, String password) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    /** Reads it; refuses what no browser would accept. */
    KeyAndChain read() {
        try {
            KeyAndChain read = key.isPresent() ? ofPem(key.get()) : ofPkcs12();
            return read.checked(certificate.toString());
        } catch (IOException | GeneralSecurityException e) {
            throw LauncherFailure.usage(
                    "%s cannot be read: %s. Give a PKCS 12 file and its password in WATERSMEET_CERTIFICATE_PASSWORD, or a PEM certificate and --key."
                            .formatted(certificate, e.getMessage()));
        }
    }

    private KeyAndChain ofPkcs12() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, password.toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return entry(store, alias, password.toCharArray());
            }
        }
        throw LauncherFailure.usage(certificate + " holds no private key.");
    }

    /** The key of {@code alias} with its certificates. */
    static KeyAndChain entry(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException {
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        return new KeyAndChain(key, x509(store.getCertificateChain(alias)));
    }

    private KeyAndChain ofPem(Path keyFile) throws IOException, GeneralSecurityException {
        byte[] text = Files.readAllBytes(certificate);
        Certificate[] chain =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(text))
                        .toArray(Certificate[]::new);
        if (chain.length == 0) {
            throw LauncherFailure.usage(certificate + " holds no certificate.");
        }
        return new KeyAndChain(privateKey(keyFile), x509(chain));
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw LauncherFailure.usage(
                    "%s is no PEM file of an unencrypted PKCS 8 key. 'openssl pkcs8 -topk8 -nocrypt -in %s' makes one."
                            .formatted(file, file));
        }
        PKCS8EncodedKeySpec bytes =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
            } catch (InvalidKeySpecException e) {
                // of another algorithm
            }
        }
        throw LauncherFailure.usage(file + " is a key of none of " + ALGORITHMS + ".");
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    /** Hides the password: the record's own text would show it. */
    @Override
    public String toString() {
        return certificate.toString();
    }
}
