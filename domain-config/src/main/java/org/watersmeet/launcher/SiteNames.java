package org.watersmeet.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.status.SupervisorProcess;

/** The names of all parts of a site, in the order in which they come up. */
record SiteNames(Site site) {

    /**
     * What a command may start: the supervisor cares for itself, the controller for its servers.
     */
    List<String> startable() {
        Stream<String> around = Stream.of("database", "controller", DomainModel.BALANCER);
        return Stream.concat(around, site.memberNames().stream()).toList();
    }

    List<String> all() {
        return Stream.concat(Stream.of(SupervisorProcess.NAME), startable().stream()).toList();
    }
}
