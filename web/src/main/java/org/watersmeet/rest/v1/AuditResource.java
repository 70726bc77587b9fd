package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.AuditService;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.audit.AuditQuery;
import org.watersmeet.people.audit.AuditRecord;
import org.watersmeet.people.audit.AuditRetention;
import org.watersmeet.people.audit.ChainReport;
import org.watersmeet.people.audit.Seal;

/** {@code /rest/api/audit}: the audit log, for administrators. */
@Path("audit")
@RequestScoped
public class AuditResource {

    private static final int MAX = 1_000;

    @Inject AuditService audit;

    @GET
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, 100, MAX);
        Slice<AuditRecord> found =
                audit.list(AuditInput.query(uri), null, paging.start(), paging.limit());
        List<ObjectNode> items = found.items().stream().map(AuditJson::of).toList();
        return Json.ok(paging.wrap(items, found.more()));
    }

    /** All that a query finds, as a file: {@code format=csv}, or {@code json}, a record a line. */
    @GET
    @Path("export")
    public Response export(@Context UriInfo uri, @QueryParam("format") @Nullable String format) {
        AuditExport.Format form = AuditExport.Format.of(format == null ? "csv" : format);
        AuditQuery query =
                audit.export(AuditInput.query(uri), form.name().toLowerCase(Locale.ROOT));
        AuditExport export = new AuditExport(form, place -> audit.list(query, place, 0, MAX));
        return Response.ok((StreamingOutput) export::write)
                .type(form.type())
                .header("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("retention")
    public Response retention() {
        return Json.ok(json(audit.retention()));
    }

    @PUT
    @Path("retention")
    public Response setRetention(InputStream body) {
        JsonNode input = Json.read(body);
        AuditRetention retention =
                AuditRetention.of(
                        AuditInput.number(Json.required(input, "number")),
                        Json.required(input, "units"));
        audit.setRetention(retention);
        return Json.ok(json(retention));
    }

    /**
     * Looks through the chain; this is ours. With {@code position} and {@code hash} of an earlier
     * answer it is also seen whether the end was cut off or all was written anew.
     */
    @GET
    @Path("verification")
    public Response verify(
            @QueryParam("position") @Nullable String position,
            @QueryParam("hash") @Nullable String hash) {
        Seal anchor =
                position == null || hash == null
                        ? null
                        : new Seal(AuditInput.position(position), hash.toLowerCase(Locale.ROOT));
        ChainReport report = audit.verify(anchor);
        ObjectNode json = Json.object();
        json.put("intact", report.intact());
        json.put("position", report.head().position());
        json.put("hash", report.head().hash());
        json.put("waiting", report.waiting());
        ChainReport.Fault fault = report.fault();
        if (fault != null) {
            json.putObject("fault")
                    .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
                    .put("position", fault.position())
                    .put("record", fault.record());
        }
        return Json.ok(json);
    }

    private static ObjectNode json(AuditRetention retention) {
        return Json.object()
                .put("number", retention.number())
                .put("units", retention.unit().name());
    }
}
