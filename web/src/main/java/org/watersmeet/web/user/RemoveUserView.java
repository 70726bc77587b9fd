package org.watersmeet.web.user;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Asks before a user is deleted. */
public record RemoveUserView(Frame frame, String name, String fullName) implements View {

    public String userUrl() {
        return UserView.url(name);
    }
}
