package org.watersmeet.checker.load;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/** More by {@code -Dsame.base.saves=10000}. */
@ExtendWith(RunningSite.class)
class SameBaseClusterIT {

    private static final int SAVES = Integer.getInteger("same.base.saves", 1_500);

    @Test
    void nothingIsOverwrittenWithoutAWord(LaunchedSite site) {
        assertThatCode(() -> SameBase.on(site, SAVES)).doesNotThrowAnyException();
    }
}
