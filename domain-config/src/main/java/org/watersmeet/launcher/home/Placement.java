package org.watersmeet.launcher.home;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Which member belongs into which group, and which build each group has. The supervisor starts a
 * member where it belongs.
 *
 * @param serving the group of all members that are not named
 * @param moved members that a rolling deployment has brought into the other group, by name
 * @param builds of the groups; a group without one has no application
 */
public record Placement(
        MemberGroup serving, Map<String, MemberGroup> moved, Map<MemberGroup, Build> builds) {

    private static final String MEMBER = "member.";
    private static final String VERSION = ".version";
    private static final String COMMIT = ".commit";

    public Placement {
        moved = Map.copyOf(moved);
        builds = Map.copyOf(builds);
    }

    /** All members run this build. */
    public static Placement of(Build build) {
        return new Placement(MemberGroup.A, Map.of(), Map.of(MemberGroup.A, build));
    }

    /** The group of a member. */
    public MemberGroup group(String member) {
        return moved.getOrDefault(member, serving);
    }

    /** The build that a member runs, or will when it is started. */
    public Build build(String member) {
        Build build = builds.get(group(member));
        if (build == null) {
            throw new IllegalStateException("no build in the group of " + member);
        }
        return build;
    }

    /** Members that are not in the serving group: of a deployment under way, or broken off. */
    public Set<String> strayed() {
        return moved.keySet();
    }

    /** The group that does not serve has this build from now on. */
    public Placement withNext(Build build) {
        Map<MemberGroup, Build> both = new EnumMap<>(builds);
        both.put(serving.other(), build);
        return new Placement(serving, moved, both);
    }

    /** The member belongs into this group from now on. */
    public Placement withMember(String member, MemberGroup group) {
        Map<String, MemberGroup> others = new HashMap<>(moved);
        others.remove(member);
        if (group != serving) {
            others.put(member, group);
        }
        return new Placement(serving, others, builds);
    }

    /** All members belong into this group from now on; the other has no application. */
    public Placement servedBy(MemberGroup group) {
        Build build = builds.get(group);
        return new Placement(group, Map.of(), build == null ? Map.of() : Map.of(group, build));
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("serving", serving.name());
        moved.forEach((member, group) -> properties.setProperty(MEMBER + member, group.name()));
        builds.forEach(
                (group, build) -> {
                    properties.setProperty(group.name() + VERSION, build.version());
                    properties.setProperty(group.name() + COMMIT, build.commit());
                });
        return properties;
    }

    static Placement of(Properties properties) {
        Map<String, MemberGroup> moved = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(MEMBER)) {
                moved.put(
                        name.substring(MEMBER.length()),
                        MemberGroup.valueOf(properties.getProperty(name)));
            }
        }
        Map<MemberGroup, Build> builds = new EnumMap<>(MemberGroup.class);
        for (MemberGroup group : MemberGroup.values()) {
            String version = properties.getProperty(group.name() + VERSION);
            if (version != null) {
                String commit = properties.getProperty(group.name() + COMMIT, "unknown");
                builds.put(group, new Build(version, commit));
            }
        }
        return new Placement(MemberGroup.valueOf(properties.getProperty("serving")), moved, builds);
    }
}
