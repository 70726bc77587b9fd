package org.watersmeet.launcher.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * A private key and the certificates that speak for it.
 *
 * @param chain the key's own certificate first; never empty
 */
record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {

    private static final byte[] SAMPLE = {1, 2, 3, 4};

    KeyAndChain {
        chain = List.copyOf(chain);
    }

    X509Certificate own() {
        return chain.getFirst();
    }

    /** Whether both speak for the same key with the same words. */
    boolean sameCertificate(KeyAndChain other) {
        try {
            return Arrays.equals(own().getEncoded(), other.own().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses what no browser would accept: another's key, a certificate that is out of date. */
    KeyAndChain checked(String source) {
        if (!belongTogether()) {
            throw LauncherFailure.usage("The key of " + source + " is not its certificate's.");
        }
        if (own().getNotAfter().toInstant().isBefore(Instant.now())) {
            throw LauncherFailure.usage(
                    "The certificate of %s ended on %s."
                            .formatted(source, own().getNotAfter().toInstant()));
        }
        return this;
    }

    private boolean belongTogether() {
        try {
            String algorithm = algorithm(own().getPublicKey());
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(SAMPLE);
            byte[] signed = signer.sign();
            signer.initVerify(own().getPublicKey());
            signer.update(SAMPLE);
            return signer.verify(signed);
        } catch (InvalidKeyException e) {
            return false; // not even of the same kind
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
