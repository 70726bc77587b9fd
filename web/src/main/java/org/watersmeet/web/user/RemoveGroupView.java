package org.watersmeet.web.user;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Asks before a group is deleted. */
public record RemoveGroupView(Frame frame, String name) implements View {

    public String groupUrl() {
        return GroupView.url(name);
    }
}
