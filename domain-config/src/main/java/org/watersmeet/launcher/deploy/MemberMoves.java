package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.domain.Deployments;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Installation;
import org.watersmeet.launcher.home.MemberGroup;

/** Moves members from the group that serves into the other one, which gets the new build. */
final class MemberMoves implements Moves {

    private final Home home;
    private final Console console;
    private final Arrival arrival;
    private final Path ear;
    private final Build build;
    private final MemberGroup before;
    private final MemberGroup after;

    MemberMoves(Home home, Console console, Arrival arrival, Path ear) {
        this.home = home;
        this.console = console;
        this.arrival = arrival;
        this.ear = ear;
        this.build = Build.ofApplication(ear);
        this.before = home.placement().serving();
        this.after = before.other();
    }

    @Override
    public void prepare() throws IOException {
        console.say("Deploying " + build.label() + " from " + ear + ".");
        onDeployments(deployments -> deployments.install(after, ear));
        home.store(home.placement().withNext(build));
    }

    @Override
    public void forward(String member) throws IOException, InterruptedException {
        move(member, after);
    }

    @Override
    public void back(String member) throws IOException, InterruptedException {
        console.say(member + " goes back.");
        move(member, before);
    }

    private void move(String member, MemberGroup group) throws IOException, InterruptedException {
        console.say(member + " gets no more requests, and stops.");
        Departure.of(member, home);
        home.store(home.placement().withMember(member, group));
        arrival.of(member);
    }

    @Override
    public void commit() throws IOException {
        new Installation(home).replaceApplication(ear, build);
        home.store(home.placement().servedBy(after));
        onDeployments(deployments -> deployments.remove(before));
    }

    @Override
    public void discard() throws IOException {
        home.store(home.placement().servedBy(before));
        onDeployments(deployments -> deployments.remove(after));
    }

    private interface Change {
        void on(Deployments deployments) throws IOException;
    }

    private void onDeployments(Change change) throws IOException {
        int port = home.site().orElseThrow().ports().management();
        try (Management management = Management.on(port)) {
            change.on(new DomainModel(management).deployments());
        }
    }
}
