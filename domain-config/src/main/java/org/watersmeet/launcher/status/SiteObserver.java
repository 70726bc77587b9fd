package org.watersmeet.launcher.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.domain.Probe;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;

/** Looks at all parts of a site at once: their processes, and what they answer within 2 s. */
public final class SiteObserver {

    private final Home home;
    private final Site site;
    private final DatabaseProbe database;

    public SiteObserver(Home home, Site site) {
        this.home = home;
        this.site = site;
        this.database = new DatabaseProbe(home, site);
    }

    /** Looks now. */
    public SiteStatus observe() throws InterruptedException {
        LiveProcesses processes = LiveProcesses.now();
        DomainProcesses domain = new DomainProcesses(home, processes);
        Wanted wanted = home.wanted();
        List<Callable<PartStatus>> looks = new ArrayList<>();
        looks.add(() -> supervisor(processes, wanted));
        looks.add(() -> balancer(domain, wanted));
        looks.add(() -> controller(domain, wanted));
        looks.add(() -> database.look(processes, wanted));
        site.members().forEach(number -> looks.add(() -> member(number, domain, wanted)));
        List<PartStatus> seen = atOnce(looks);
        return new SiteStatus(
                site.url(),
                home.build().map(Build::version).orElse("unknown"),
                seen.get(0),
                seen.get(1),
                seen.get(2),
                seen.get(3),
                seen.subList(4, seen.size()));
    }

    private static List<PartStatus> atOnce(List<Callable<PartStatus>> looks)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<PartStatus> seen = new ArrayList<>();
            for (Future<PartStatus> look : threads.invokeAll(looks)) {
                seen.add(look.get());
            }
            return seen;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private PartStatus supervisor(LiveProcesses processes, Wanted wanted) {
        OptionalLong pid = pid(SupervisorProcess.find(home, processes));
        return new PartStatus(
                SupervisorProcess.NAME, pid, State.of(pid.isPresent(), true, wanted.down()));
    }

    private PartStatus balancer(DomainProcesses domain, Wanted wanted) {
        String name = DomainModel.BALANCER;
        OptionalLong pid = pid(domain.server(name));
        // any answer will do: without members it is 404 or 503
        boolean answers = pid.isPresent() && Probe.status(site.plainUrl()) != Probe.NO_ANSWER;
        return new PartStatus(
                name,
                pid,
                State.of(pid.isPresent(), answers, wanted.isStopped(name)),
                Map.of("url", site.plainUrl()));
    }

    private PartStatus controller(DomainProcesses domain, Wanted wanted) {
        String url = "http://127.0.0.1:" + site.ports().management();
        OptionalLong pid = pid(domain.hostController());
        boolean answers = pid.isPresent() && Probe.status(url + "/management") != Probe.NO_ANSWER;
        return new PartStatus(
                "controller",
                pid,
                State.of(pid.isPresent(), answers, wanted.down()),
                Map.of("url", url));
    }

    private PartStatus member(int number, DomainProcesses domain, Wanted wanted) {
        String name = Site.memberName(number);
        String url = "http://127.0.0.1:" + site.ports().member(number);
        OptionalLong pid = pid(domain.server(name));
        boolean answers =
                pid.isPresent()
                        && !wanted.isArriving(name)
                        && Probe.status(url + "/health/ready") == 200;
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("url", url);
        State state = State.of(pid.isPresent(), answers, wanted.isStopped(name));
        details.put("build", home.placement().build(name).label());
        return new PartStatus(name, pid, state, details);
    }

    /** Whether the balancer has sent a request to each of these members. */
    public boolean routesTo(List<String> members) {
        List<String> missing = new ArrayList<>(members);
        for (int i = 0; i < 4 * members.size() && !missing.isEmpty(); i++) {
            Optional<String> member = Probe.answeringMember(site.plainUrl() + "/health/ready");
            member.ifPresent(missing::remove);
        }
        return missing.isEmpty();
    }

    private static OptionalLong pid(Optional<LiveProcess> process) {
        return process.map(p -> OptionalLong.of(p.pid())).orElse(OptionalLong.empty());
    }
}
