package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.watersmeet.people.user.Group;
import org.watersmeet.web.http.BaseUrl;

/** A group as clients read it. */
final class GroupJson {

    private GroupJson() {}

    static ObjectNode of(Group group) {
        ObjectNode json = Json.object();
        json.put("type", "group");
        json.put("name", group.name());
        json.putObject("_links")
                .put("self", BaseUrl.value() + "/rest/api/group/" + Json.encoded(group.name()));
        return json;
    }
}
