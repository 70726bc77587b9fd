package org.watersmeet.web.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;

/**
 * One user, as administrators see and change them.
 *
 * @param name the name to sign in with
 * @param typed what stands in the form: what is so, or what was typed and refused
 * @param groups names of all groups, those by groups within groups too
 * @param resetUrl the link that was just made for a new password, shown this once; null for none
 */
public record UserView(
        Frame frame,
        String name,
        boolean active,
        Fields typed,
        List<String> groups,
        @Nullable String resetUrl,
        FormProblems problems)
        implements View {

    /** The form. */
    public record Fields(String name, String fullName, String email) {}

    public UserView {
        groups = List.copyOf(groups);
    }

    static String url(String name) {
        return "/admin/users/viewuser.action?username=" + Urls.encode(name);
    }

    public String groupUrl(String group) {
        return GroupView.url(group);
    }
}
