package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.restriction.Inspection;
import org.watersmeet.wiki.restriction.InspectionService;

/**
 * {@code content/{id}/inspection}: why somebody may or may not do something with a page. An
 * interface of our own: Confluence has none.
 */
@Path("content/{id}/inspection")
@RequestScoped
public class InspectionResource {

    @Inject InspectionService inspections;

    /**
     * @param user sign-in name or key; left out for whoever has not signed in
     */
    @GET
    public Response inspect(
            @PathParam("id") String id, @QueryParam("username") @Nullable String user) {
        Inspection found = inspections.inspect(ContentId.parse(id), user == null ? "" : user);
        ObjectNode json = Json.object();
        json.put("username", found.name()).put("active", found.active());
        ArrayNode all = json.putArray("operations");
        found.verdicts().forEach(verdict -> all.add(json(verdict)));
        return Json.ok(json);
    }

    private static ObjectNode json(Inspection.Verdict verdict) {
        ObjectNode json = Json.object();
        json.put("operation", verdict.action().name().toLowerCase(Locale.ROOT));
        json.put("may", verdict.may());
        ArrayNode rules = json.putArray("rules");
        for (Inspection.Line line : verdict.lines()) {
            ObjectNode rule = rules.addObject();
            rule.put("rule", line.rule().name()).put("passed", line.passed());
            rule.put("permission", line.permission().constant());
            if (!line.title().isEmpty()) {
                rule.put("content", line.title());
            }
            ArrayNode by = rule.putArray("by");
            line.by().forEach(it -> by.add(SubjectJson.of(it)));
        }
        return json;
    }
}
