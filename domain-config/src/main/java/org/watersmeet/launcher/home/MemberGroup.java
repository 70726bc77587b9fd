package org.watersmeet.launcher.home;

/**
 * One of the two server groups of members. One serves; a rolling deployment brings the new build to
 * the other, and the members one by one into it.
 */
public enum MemberGroup {
    A("members-a", "watersmeet.ear"),
    B("members-b", "watersmeet-b.ear");

    private final String label;
    private final String deployment;

    MemberGroup(String label, String deployment) {
        this.label = label;
        this.deployment = deployment;
    }

    /** The group's name in the domain. */
    public String label() {
        return label;
    }

    /** The name under which the content repository holds the group's application. */
    public String deployment() {
        return deployment;
    }

    public MemberGroup other() {
        return this == A ? B : A;
    }
}
