package org.watersmeet.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/**
 * What is taken away on one member is gone on the other with the next request, by cookie, password
 * and token. More by {@code -Drevocations=5000}.
 */
@ExtendWith(RunningSite.class)
class RevocationsClusterIT {

    private static final int REVOCATIONS = Integer.getInteger("revocations", 300);

    @Test
    void nothingIsAcceptedAfterItsRevocationWasAcknowledged(LaunchedSite site) throws Exception {
        Revocations revocations = Revocations.on(site, REVOCATIONS);

        assertThat(revocations.accepted()).isEmpty();
        assertThat(revocations.uses()).containsOnlyKeys(Revocation.values());
        assertThat(revocations.tried()).isGreaterThan(REVOCATIONS * 3 / 2);
    }
}
