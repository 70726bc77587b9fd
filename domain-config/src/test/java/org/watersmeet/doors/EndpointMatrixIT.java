package org.watersmeet.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.TestServer;

/** Each door lets pass whom it should, and nobody else. */
@OnServer
@RunAsClient
class EndpointMatrixIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Cast cast =
            new Cast(URI.create(TestServer.address()), TestServer.ADMIN, TestServer.ADMIN_PASSWORD);

    @AfterEach
    void theCastLeaves() {
        cast.close();
    }

    @Test
    void everyDoorAnswersEachRoleAndEachTokenAsTheMatrixSays() {
        List<Row> rows = Matrix.rows();

        List<String> mismatches = new EndpointMatrix(cast).mismatches(rows);

        assertThat(String.join("\n", mismatches)).isEmpty();
        assertThat(rows).hasSizeGreaterThan(250);
    }
}
