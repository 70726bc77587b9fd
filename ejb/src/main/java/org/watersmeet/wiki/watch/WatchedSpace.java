package org.watersmeet.wiki.watch;

import org.watersmeet.wiki.space.SpaceKey;

/** A space in the list of what a user watches. */
public record WatchedSpace(SpaceKey key, String name) {}
