package org.watersmeet.platform.cluster;

/** This member of the cluster: what it is called and which build it runs. */
public final class Member {

    private static final String NAME = System.getProperty("jboss.server.name", "member");
    private static final String BUILD = System.getProperty("watersmeet.build", "unknown");

    private Member() {}

    /** The server's name in the domain: {@code member1}. */
    public static String name() {
        return NAME;
    }

    /** Version and commit: {@code 1.0.0+abc1234}. */
    public static String build() {
        return BUILD;
    }
}
