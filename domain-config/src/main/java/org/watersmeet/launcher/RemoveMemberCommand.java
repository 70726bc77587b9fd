package org.watersmeet.launcher;

import java.io.IOException;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;

/** Drains a member, ends it and forgets it; its name is not used again. */
final class RemoveMemberCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, InterruptedException {
        String name = arguments.name("the name of a member");
        Home home = context.home();
        Site site = context.site();
        int number =
                site.memberNumber(name)
                        .orElseThrow(
                                () ->
                                        LauncherFailure.usage(
                                                "There is no member '%s'. There are %s."
                                                        .formatted(name, site.memberNames())));
        if (site.members().size() == 1) {
            throw LauncherFailure.usage(
                    name + " is the only member. Add another one first, or use 'watersmeet down'.");
        }
        StopCommand.stop(name, context);
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            home.store(context.site().withoutMember(number));
            if (!home.wanted().down()) {
                forget(name, site);
            }
            Folders.delete(home.domain().resolve("servers").resolve(name));
        }
        return 0;
    }

    private static void forget(String name, Site site) throws IOException {
        try (Management management = Management.on(site.ports().management())) {
            new DomainModel(management).removeServer(name);
        }
    }
}
