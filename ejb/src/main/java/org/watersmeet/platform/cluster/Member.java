package org.watersmeet.platform.cluster;

import java.util.UUID;

/** This member of the cluster: what it is called and which build it runs. */
public final class Member {

    private static final String NAME = System.getProperty("jboss.server.name", "member");
    private static final String BUILD = System.getProperty("watersmeet.build", "unknown");
    private static final String INSTALLATION = System.getProperty("watersmeet.installation", "");
    private static final String INCARNATION = UUID.randomUUID().toString();

    private Member() {}

    /** The server's name in the domain: {@code member1}. */
    public static String name() {
        return NAME;
    }

    /** Version and commit: {@code 1.0.0+abc1234}. */
    public static String build() {
        return BUILD;
    }

    /** This start of the application on this server: another after each start and deployment. */
    public static String incarnation() {
        return INCARNATION;
    }

    /** The same for all servers of one installation; empty when the operator has named none. */
    static String installation() {
        return INSTALLATION;
    }
}
