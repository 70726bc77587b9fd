package org.watersmeet.web.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;

/**
 * One group: its members, the groups within it, and those it is within.
 *
 * @param builtIn whether the site cannot do without it
 * @param children names of groups directly within it
 * @param parents names of groups it is directly within
 * @param user what was typed to add a user
 * @param child what was typed to add a group
 * @param nextUrl where the list of members goes on; null at its end
 */
public record GroupView(
        Frame frame,
        String name,
        boolean builtIn,
        List<Member> members,
        List<String> children,
        List<String> parents,
        String user,
        String child,
        @Nullable String nextUrl,
        FormProblems problems)
        implements View {

    /** A user of the group. */
    public record Member(String name, String fullName, boolean active) {}

    public GroupView {
        members = List.copyOf(members);
        children = List.copyOf(children);
        parents = List.copyOf(parents);
    }

    static String url(String name) {
        return "/admin/users/viewgroup.action?name=" + Urls.encode(name);
    }

    /** Of a group in one of the lists. */
    public String urlOf(String group) {
        return url(group);
    }
}
