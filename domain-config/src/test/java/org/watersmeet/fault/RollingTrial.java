package org.watersmeet.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.rolling.Change;
import org.watersmeet.rolling.NextBuild;

/** P9: builds and members come and go under people who look and edit: no request fails. */
final class RollingTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        Path built = Path.of(System.getProperty("watersmeet.ear"));
        NextBuild next = new NextBuild(built, scale.reports().resolve("P9"));
        Change migration = Change.deployment("a build with a migration", 0, next.expanding());
        Change sick = Change.deployment("a sick build, rolled back", 1, next.sick());
        List<Change> all =
                List.of(
                        Change.deployment("the same build", 0, built),
                        migration,
                        sick,
                        Change.deployment(
                                "a build that does not start, rolled back", 1, next.broken()),
                        Change.memberComesAndGoes());
        List<Change> changes = scale.full() ? all : List.of(migration, sick);
        Change.Seen seen = Change.under(site.launched(), "ROLLING", changes);
        return new Findings(
                seen.traffic().count(),
                changes.stream().map(Change::name).collect(Collectors.joining("; ")),
                seen.violations(),
                seen.traffic().told());
    }
}
