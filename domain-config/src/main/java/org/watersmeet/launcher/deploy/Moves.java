package org.watersmeet.launcher.deploy;

import java.io.IOException;

/** The steps of a rolling deployment that change the site. */
interface Moves {

    /** Makes the new build ready to be started, and who stands in if the site has one member. */
    void prepare() throws IOException, InterruptedException;

    /**
     * Replaces a member by itself with the new build; returns when it serves.
     *
     * @throws org.watersmeet.launcher.console.LauncherFailure if it is not well; it does not serve
     *     then
     */
    void forward(String member) throws IOException, InterruptedException;

    /** The same with the build that all members had. */
    void back(String member) throws IOException, InterruptedException;

    /** All members have the new build: it is the site's from now on. */
    void commit() throws IOException, InterruptedException;

    /** Nobody has the new build: it is forgotten. */
    void discard() throws IOException, InterruptedException;
}
