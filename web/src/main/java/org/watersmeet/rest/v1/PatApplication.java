package org.watersmeet.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources below {@code /rest/pat/latest}, which Confluence keeps apart. */
@ApplicationPath("/rest/pat/latest")
public class PatApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TokenResource.class, FailureMapper.class);
    }
}
