package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.watersmeet.people.audit.AuditChange;
import org.watersmeet.people.audit.AuditRecord;

/** A record as Confluence sends it, with its number, action and member besides. */
final class AuditJson {

    private AuditJson() {}

    static ObjectNode of(AuditRecord record) {
        ObjectNode json = Json.object();
        json.put("id", record.id());
        boolean system = record.actor().anonymous();
        json.putObject("author")
                .put("type", system ? "anonymous" : "user")
                .put("username", record.actorName())
                .put("displayName", record.actorName());
        json.put("remoteAddress", record.address());
        json.put("creationDate", record.at().toEpochMilli());
        json.put("summary", record.summary());
        json.put("description", "");
        json.put("category", record.categoryTitle());
        json.put("sysAdmin", false);
        json.put("action", record.action());
        json.put("member", record.member());
        json.putObject("affectedObject")
                .put("name", record.objectName())
                .put("objectType", record.objectType())
                .put("id", record.objectId());
        ArrayNode changes = json.putArray("changedValues");
        for (AuditChange change : record.changes()) {
            changes.addObject()
                    .put("name", change.name())
                    .put("oldValue", change.before())
                    .put("newValue", change.after());
        }
        json.putArray("associatedObjects");
        return json;
    }
}
