package org.watersmeet.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources below {@code /rest/likes/1.0}, which Confluence keeps apart. */
@ApplicationPath("/rest/likes/1.0")
public class LikesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(LikesResource.class, FailureMapper.class);
    }
}
