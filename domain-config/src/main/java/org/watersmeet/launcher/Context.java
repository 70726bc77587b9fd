package org.watersmeet.launcher;

import java.util.Map;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.BuiltTree;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Spawn;

/**
 * What a command works with.
 *
 * @param tree the checkout that {@code up} installs from
 * @param environment of the launcher's process
 */
record Context(Home home, BuiltTree tree, Map<String, String> environment, Console console) {

    Spawn spawn() {
        return new Spawn(console);
    }

    /** The home's site; without one there is nothing to work on. */
    Site site() {
        return home.site()
                .orElseThrow(
                        () ->
                                LauncherFailure.of(
                                        "There is no site in "
                                                + home.folder()
                                                + ". Start one with 'watersmeet up'."));
    }
}
