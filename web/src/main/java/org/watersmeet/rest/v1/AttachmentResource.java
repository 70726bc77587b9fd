package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.attachment.FileUrls;
import org.watersmeet.web.attachment.Upload;
import org.watersmeet.wiki.attachment.AttachFiles;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentEditService;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.EditAttachment;
import org.watersmeet.wiki.attachment.FileName;

/** {@code /rest/api/content/{id}/child/attachment}: the files of a content. */
@Path("content/{id}/child/attachment")
@RequestScoped
public class AttachmentResource {

    @Inject AttachmentService attachments;
    @Inject AttachmentEditService editing;
    @Inject AttachmentAnswers answers;

    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("filename") @DefaultValue("") String name,
            @QueryParam("mediaType") @DefaultValue("") String mediaType,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        ContentId container = ContentId.parse(id);
        Paging paging = Paging.of(uri, 50, 200);
        Slice<AttachmentDetails> found =
                name.isEmpty() && mediaType.isEmpty()
                        ? attachments.list(container, paging.start(), paging.limit())
                        : attachments.matching(
                                container,
                                name.isEmpty() ? "" : new FileName(name).value(),
                                mediaType,
                                paging.start(),
                                paging.limit());
        List<ObjectNode> items = answers.list(found.items(), Expand.of(expansions, "version"));
        return Json.ok(paging.wrap(items, found.more()));
    }

    /** New files; one of a name that is there is refused, unless the query allows it. */
    @POST
    public Response add(
            @PathParam("id") String id,
            @QueryParam("allowDuplicated") boolean allowed,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return attach(
                id,
                allowed ? AttachFiles.Existing.REVISE : AttachFiles.Existing.REFUSE,
                request,
                uri);
    }

    /** New files, or new versions of those that are there. */
    @PUT
    public Response put(
            @PathParam("id") String id, @Context HttpServletRequest request, @Context UriInfo uri) {
        return attach(id, AttachFiles.Existing.REVISE, request, uri);
    }

    private Response attach(
            String id, AttachFiles.Existing existing, HttpServletRequest request, UriInfo uri) {
        ContentId container = ContentId.parse(id);
        Upload upload = new Upload.Reader(fields -> editing.reception(container), "").read(request);
        List<ContentId> ids =
                editing.attach(
                        new AttachFiles(
                                container, upload.newFiles(), upload.flag("minorEdit"), existing));
        List<ObjectNode> items = answers.afterChange(container, ids);
        return Json.ok(Paging.of(uri, items.size(), 200).wrap(items, false));
    }

    /** Leads to the bytes. */
    @GET
    @Path("{attachment}/download")
    public Response download(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @QueryParam("version") @DefaultValue("0") int version) {
        AttachmentDetails file = in(id, attachment);
        String address = FileUrls.bytes(file, version == 0 ? file.revision() : version);
        return Response.status(Response.Status.FOUND).header("Location", address).build();
    }

    /** New bytes for an attachment. */
    @POST
    @Path("{attachment}/data")
    public Response revise(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context HttpServletRequest request) {
        AttachmentDetails file = in(id, attachment);
        Upload upload =
                new Upload.Reader(fields -> editing.reception(file.id()), file.name())
                        .read(request);
        editing.revise(file.id(), upload.single(), upload.flag("minorEdit"));
        return now(file.id());
    }

    /** Name, place, comment, media type. */
    @PUT
    @Path("{attachment}")
    public Response change(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            InputStream body) {
        AttachmentDetails file = in(id, attachment);
        editing.change(new AttachmentInput(Json.read(body)).edit(file.id()));
        return now(file.id());
    }

    @POST
    @Path("{attachment}/move")
    public Response move(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @QueryParam("newContentId") @DefaultValue("") String container,
            @QueryParam("newName") @DefaultValue("") String name) {
        AttachmentDetails file = in(id, attachment);
        editing.change(
                EditAttachment.place(
                        file.id(),
                        container.isEmpty() ? null : ContentId.parse(container),
                        name.isEmpty() ? null : new FileName(name)));
        return now(file.id());
    }

    @DELETE
    @Path("{attachment}")
    public Response trash(@PathParam("id") String id, @PathParam("attachment") String attachment) {
        editing.trash(in(id, attachment).id());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{attachment}/version/{number}")
    public Response removeRevision(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @PathParam("number") int number) {
        editing.removeRevision(in(id, attachment).id(), number);
        return Response.noContent().build();
    }

    private Response now(ContentId id) {
        return Json.ok(answers.afterChange(id));
    }

    /** The attachment, which must be the content's. */
    private AttachmentDetails in(String container, String attachment) {
        AttachmentDetails file = attachments.details(ContentId.parse(attachment));
        if (!file.container().id().equals(ContentId.parse(container))) {
            throw Permissions.notFound("attachment");
        }
        return file;
    }
}
