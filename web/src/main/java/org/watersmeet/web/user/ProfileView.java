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
 * @param space key of the personal space; null when there is none that the reader may view
 * @param editUrl where administrators change the user; null for others
 */
public record ProfileView(
        Frame frame,
        Profile profile,
        Person person,
        @Nullable String space,
        @Nullable String editUrl)
        implements View {

    public @Nullable String spaceUrl() {
        return space == null ? null : "/display/" + Urls.encode(space);
    }
}
