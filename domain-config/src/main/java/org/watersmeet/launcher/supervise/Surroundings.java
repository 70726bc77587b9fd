package org.watersmeet.launcher.supervise;

import java.util.Map;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.Spawn;

/** What all parts need: the home, a way to start programs, the environment of the supervisor. */
record Surroundings(Home home, Spawn spawn, Map<String, String> environment) {}
