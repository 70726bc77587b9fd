package org.watersmeet.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * What Confluence Server offers below {@code /rest/experimental}: templates, and old addresses of
 * versions that clients fall back to.
 */
@ApplicationPath("/rest/experimental")
public class ExperimentalApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                TemplateResource.class,
                ContentResource.class,
                ContentVersionResource.class,
                FailureMapper.class);
    }
}
