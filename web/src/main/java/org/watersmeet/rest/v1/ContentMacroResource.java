package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.StoredMacro;

/** {@code /rest/api/content/{id}/history/{version}/macro/id/{macroId}}: a macro as written. */
@Path("content/{id}/history/{version}/macro/id/{macro}")
@RequestScoped
public class ContentMacroResource {

    @Inject PageService pages;

    @GET
    public Response get(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @PathParam("macro") String macroId) {
        StoredMacro macro = pages.macro(ContentId.parse(id), version, macroId);
        ObjectNode json = Json.object();
        json.put("name", macro.name());
        json.put("body", macro.body());
        ObjectNode parameters = json.putObject("parameters");
        macro.parameters().forEach((name, words) -> parameters.putObject(name).put("value", words));
        return Json.ok(json);
    }
}
