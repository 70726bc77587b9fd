package org.watersmeet.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestApplicationTest {

    @Test
    void eachResourceIsServed() {
        Set<String> served = new HashSet<>();
        List<Application> applications =
                List.of(
                        new RestApplication(),
                        new ExperimentalApplication(),
                        new LikesApplication(),
                        new InlineTasksApplication(),
                        new PatApplication());
        for (Application application : applications) {
            application.getClasses().forEach(each -> served.add(each.getName()));
        }

        assertThat(
                        new ClassFileImporter()
                                .importPackages("org.watersmeet.rest.v1").stream()
                                        .filter(each -> each.isAnnotatedWith(Path.class))
                                        .map(each -> each.getFullName()))
                .isNotEmpty()
                .isSubsetOf(served);
    }
}
