package org.watersmeet.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.watersmeet.container.probe.ProbeService;

/**
 * The EAR as it was built, with the tests beside its libraries and one bean beside its services.
 */
public final class BuiltEar {

    private BuiltEar() {}

    public static EnterpriseArchive withTests() {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "watersmeet.ear")
                        .importFrom(new File(System.getProperty("watersmeet.ear")))
                        .as(EnterpriseArchive.class);
        ear.getAsType(JavaArchive.class, "/watersmeet-ejb.jar")
                .addPackage(ProbeService.class.getPackage());
        return ear.addAsLibrary(
                        ShrinkWrap.create(JavaArchive.class, "tests.jar")
                                .addPackage(BuiltEar.class.getPackage()))
                .addAsLibrary(archiveOf(Assertions.class));
    }

    private static File archiveOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
