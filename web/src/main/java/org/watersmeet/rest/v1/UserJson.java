package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.Assets;
import org.watersmeet.web.Refs;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.web.page.PageUrls;

/** A user as clients read it. */
final class UserJson {

    private static final String NO_PICTURE = Assets.load().url("default-avatar.svg");

    private UserJson() {}

    static ObjectNode of(UserDetails user) {
        ObjectNode json = Json.object();
        boolean known = !user.id().anonymous();
        json.put("type", type(user));
        if (known && !user.deleted()) {
            json.put("username", user.name());
        }
        if (known) {
            json.put("userKey", user.userKey());
        }
        ObjectNode picture = json.putObject("profilePicture");
        String path = picture(user);
        picture.put("path", path);
        picture.put("width", 48);
        picture.put("height", 48);
        picture.put("isDefault", path.equals(NO_PICTURE));
        json.put("displayName", user.fullName());
        ObjectNode links = json.putObject("_links");
        if (known) {
            links.put(
                    "self",
                    BaseUrl.value() + "/rest/api/user?key=" + PageUrls.encode(user.userKey()));
        }
        json.putObject("_expandable").put("status", "").put("details", "");
        return json;
    }

    /** The address of a user's picture, or of the one for those who have none. */
    static String picture(UserDetails user) {
        String own = Refs.picture(user.userKey(), user.avatar());
        return own == null ? NO_PICTURE : own;
    }

    private static String type(UserDetails user) {
        if (user.id().anonymous()) {
            return "anonymous";
        }
        return user.deleted() ? "unknown" : "known";
    }
}
