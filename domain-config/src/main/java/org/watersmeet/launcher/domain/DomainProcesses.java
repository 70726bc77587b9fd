package org.watersmeet.launcher.domain;

import java.util.Optional;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;

/** Recognises the processes of one home's domain among all of the machine. */
public final class DomainProcesses {

    private final Home home;
    private final LiveProcesses processes;

    public DomainProcesses(Home home, LiveProcesses processes) {
        this.home = home;
        this.processes = processes;
    }

    /** The root of the domain: when it ends, all others end. */
    public Optional<LiveProcess> processController() {
        return processes.find(p -> p.has("-D[Process Controller]") && p.has(baseFolder(home)));
    }

    public Optional<LiveProcess> hostController() {
        return child("-D[Host Controller]");
    }

    /** The process of a server, balancer or member. */
    public Optional<LiveProcess> server(String name) {
        return child("-D[Server:" + name + "]");
    }

    private Optional<LiveProcess> child(String mark) {
        return processController().stream()
                .flatMap(root -> processes.childrenOf(root.pid()).stream())
                .filter(process -> process.has(mark))
                .findFirst();
    }

    static String baseFolder(Home home) {
        return "-Djboss.domain.base.dir=" + home.domain();
    }
}
