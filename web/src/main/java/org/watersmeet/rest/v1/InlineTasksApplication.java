package org.watersmeet.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources below {@code /rest/inlinetasks/1}, which Confluence keeps apart. */
@ApplicationPath("/rest/inlinetasks/1")
public class InlineTasksApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(InlineTaskResource.class, FailureMapper.class);
    }
}
