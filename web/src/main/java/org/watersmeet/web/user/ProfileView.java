package org.watersmeet.web.user;

import org.jspecify.annotations.Nullable;
import org.watersmeet.people.user.Profile;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;

/**
 * A user, as others see them.
 *
 * @param spaceUrl of the personal space; null when there is none that the reader may view
 * @param editUrl where administrators change the user; null for others
 */
public record ProfileView(
        Frame frame,
        Profile profile,
        Person person,
        @Nullable String spaceUrl,
        @Nullable String editUrl)
        implements View {

    /** Of the profile of a user. */
    public static String url(String name) {
        return "/users/viewuserprofile.action?username=" + Urls.encode(name);
    }
}
