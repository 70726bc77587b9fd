package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.Profile;
import org.watersmeet.people.user.ProfileService;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.space.PersonalSpaceService;
import org.watersmeet.wiki.space.SpaceKey;

/** Profiles of users: one's own, and others'. */
@WebServlet(
        name = "profile",
        urlPatterns = {ProfileServlet.VIEW, ProfileServlet.MINE, ProfileServlet.CREATE_SPACE})
public final class ProfileServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String VIEW = "/users/viewuserprofile.action";
    static final String CREATE_SPACE = "/spaces/docreatepersonalspace.action";
    static final String MINE = "/users/viewmyprofile.action";

    @Inject transient ProfileService profiles;
    @Inject transient UserService users;
    @Inject transient PersonalSpaceService spaces;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.equals(CREATE_SPACE) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Profile profile = profiles.view(who(request));
        UserDetails user = profile.user();
        String space = spaces.of(user.id()).map(SpaceKey::value).orElse(null);
        if (space != null && parameter(request, "space").equals("true")) {
            redirect(response, "/display/" + Urls.encode(space));
            return;
        }
        String editUrl =
                permissions.administrator() && !user.deleted() ? UserView.url(user.name()) : null;
        show(
                response,
                new ProfileView(frames.of(request), profile, Refs.person(user), space, editUrl));
    }

    /** The personal space of who asks. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SpaceKey key = spaces.create(null, "").key();
        redirect(response, "/display/" + Urls.encode(key.value()), Outcome.SPACE_CREATED);
    }

    private UserReference who(HttpServletRequest request) {
        if (request.getRequestURI().equals(MINE)) {
            permissions.checkSignedIn();
            return UserReference.byKey(users.current().userKey());
        }
        String key = parameter(request, "key");
        return key.isEmpty()
                ? UserReference.byName(parameter(request, "username"))
                : UserReference.byKey(key);
    }
}
