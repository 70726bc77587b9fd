package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.signin.ViewAsService;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Person;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Tree;
import org.watersmeet.web.TreeRows;
import org.watersmeet.web.site.ErrorScreens;
import org.watersmeet.web.talk.ContentRef;
import org.watersmeet.web.talk.TalkScreens;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.AttachmentSettings;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLinkService;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.TaskForm;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Pages to read, by all of Confluence's addresses. */
@WebServlet(
        name = "view-page",
        urlPatterns = {"/display/*", "/spaces/*", "/pages/viewpage.action", "/x/*"})
public final class ViewPageServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PageService pages;
    @Inject transient PageLinkService links;
    @Inject transient SpaceService spaces;
    @Inject transient TreeRows rows;
    @Inject transient TalkScreens talk;
    @Inject transient AttachmentService attachments;
    @Inject transient ViewAsService others;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/x/")) {
            redirect(response, PageUrls.byId(PageUrls.ofTiny(path.substring(3))));
            return;
        }
        String other = request.getParameter("viewAs");
        if (other != null) {
            others.begin(other);
        }
        int version = number(request, "pageVersion", 0);
        ContentFragment address = address(request, path);
        if (version > 0 && address instanceof ContentFragment.ById byId) {
            show(
                    response,
                    view(request, pages.viewRevision(new ContentId(byId.id()), version), address));
            return;
        }
        try {
            talk.announce(address);
            show(response, view(request, pages.view(address), address));
        } catch (Problem.NotFound e) {
            String person = personal(path);
            if (person != null) {
                redirect(response, person);
                return;
            }
            String moved = address instanceof ContentFragment.ByTitle ? formerly(request) : null;
            if (moved != null) {
                redirect(response, moved);
                return;
            }
            if (path.startsWith("/display/")) {
                offerToCreate(request, address(path));
            }
            throw e;
        }
    }

    /**
     * Where {@code /display/~name} leads when no space has that key: a user may have another name
     * now than when the space was made, or have none.
     */
    private static @Nullable String personal(String path) {
        if (!path.startsWith("/display/") || address(path).title() != null) {
            return null;
        }
        SpaceKey key = new SpaceKey(address(path).space());
        return key.personal()
                ? "/users/viewuserprofile.action?space=true&username="
                        + PageUrls.encode(key.value().substring(1))
                : null;
    }

    /** Segments after the first one: {@code /display/KEY/Title}, {@code /spaces/KEY/pages/1/T}. */
    private record Place(
            String space,
            @Nullable String title,
            @Nullable ContentId id,
            @Nullable LocalDate day) {}

    private static ContentFragment address(HttpServletRequest request, String path) {
        if (path.equals("/pages/viewpage.action")) {
            return asked(request);
        }
        Place place = address(path);
        SpaceKey key = new SpaceKey(place.space());
        if (place.id() != null) {
            return ContentFragment.byId(place.id());
        }
        if (place.title() != null && place.day() != null) {
            return ContentFragment.byPosting(key, place.day(), place.title());
        }
        return place.title() == null
                ? ContentFragment.homeOf(key)
                : ContentFragment.byTitle(key, place.title());
    }

    /** By id, or by title and, of a post, {@code postingDay=2026/11/22}. */
    private static ContentFragment asked(HttpServletRequest request) {
        if (request.getParameter("pageId") != null) {
            return ContentFragment.byId(id(request, "pageId"));
        }
        LocalDate day = day(parameter(request, "postingDay").split("/", 4), 0);
        String title = parameter(request, "title");
        return day == null
                ? ContentFragment.byTitle(space(request), title)
                : ContentFragment.byPosting(space(request), day, title);
    }

    private static Place address(String path) {
        String[] parts = path.split("/", 8);
        String space = parts.length > 2 ? decoded(parts[2]) : "";
        if (parts[1].equals("spaces")) {
            boolean page = parts.length > 4 && parts[3].equals("pages");
            return new Place(space, null, page ? ContentId.parse(parts[4]) : null, null);
        }
        String last = parts.length > 3 ? decoded(parts[parts.length - 1]) : "";
        return new Place(space, last.isEmpty() ? null : last, null, day(parts));
    }

    /** Where the page is now that had the title before; null when there is none. */
    private @Nullable String formerly(HttpServletRequest request) {
        boolean byQuery = request.getRequestURI().equals("/pages/viewpage.action");
        Place place = byQuery ? null : address(request.getRequestURI());
        SpaceKey space = place == null ? space(request) : new SpaceKey(place.space());
        String title = place == null ? parameter(request, "title") : place.title();
        try {
            return title == null
                    ? null
                    : links.formerly(space, title)
                            .map(page -> PageUrls.view(page.space(), page.id(), page.title()))
                            .orElse(null);
        } catch (Problem.NotFound e) {
            return null; // no such space to the reader
        }
    }

    /** Of {@code /display/KEY/2026/11/22/Title}; null for other addresses. */
    private static @Nullable LocalDate day(String[] parts) {
        return parts.length == 7 ? day(parts, 3) : null;
    }

    /** Year, month and day from a place on; null when they are none. */
    private static @Nullable LocalDate day(String[] parts, int first) {
        if (parts.length < first + 3) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts[first]),
                    Integer.parseInt(parts[first + 1]),
                    Integer.parseInt(parts[first + 2]));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** A plus sign is a space, as in Confluence's addresses. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem.NotFound("page.not-found", "This address is not valid.");
        }
    }

    /** The error page offers to create what is missing, and names pages of a similar title. */
    private void offerToCreate(HttpServletRequest request, Place place) {
        String title = place.title();
        if (title == null) {
            return;
        }
        try {
            SpaceKey space = new SpaceKey(place.space());
            if (spaces.byKey(space).mayEdit()) {
                request.setAttribute(
                        ErrorScreens.CREATE_URL, ErrorScreens.createUrl(place.space(), title));
                pages.trashedTitled(space, title)
                        .ifPresent(it -> request.setAttribute(ErrorScreens.TRASHED, it.id()));
            }
            String start = title.substring(0, title.offsetByCodePoints(0, 1));
            List<PageRef> similar =
                    pages.titlesFrom(space, start, 5).stream().map(Refs::page).toList();
            request.setAttribute(ErrorScreens.SIMILAR, similar);
        } catch (Problem.NotFound e) {
            // no such space to the reader: then there is nothing to offer
        }
    }

    private PageView view(
            HttpServletRequest request,
            org.watersmeet.wiki.page.PageView view,
            ContentFragment address) {
        PageDetails page = view.page();
        PageRevision earlier = view.earlier();
        Frame frame = frames.of(request);
        boolean current = page.status() == ContentStatus.CURRENT && earlier == null;
        PageHead head =
                earlier == null
                        ? PageScreens.head(page)
                        : PageScreens.head(page, earlier.title(), earlier.number());
        return new PageView(
                frame,
                head,
                PageScreens.byline(page),
                RenderedBody.of(view.body().html()),
                current && page.mayEdit() ? TaskForm.id(page.spaceId()) : null,
                current ? PageScreens.actions(page) : PageActions.NONE,
                new Sidebar(
                        Refs.spaceOf(page),
                        null,
                        new Tree(Refs.spaceOf(page), view.tree(), rows),
                        Sidebar.Access.of(page.mayEdit(), page.mayAdminister())),
                request.getParameter("viewAs") == null ? banner(page, earlier) : viewedAs(page),
                files(address),
                current ? talk.about(ref(page), address, request) : null);
    }

    private static ContentRef ref(PageDetails page) {
        return new ContentRef(page.id().value(), true, Refs.spaceOf(page), page.title());
    }

    /** The view has asked about the address already. */
    private PageFiles files(ContentFragment address) {
        return new PageFiles(
                attachments.container(address).files(), AttachmentSettings.current().maxBytes());
    }

    private static PageBanner viewedAs(PageDetails page) {
        Caller caller = CallerContext.caller();
        return new PageBanner(
                PageBanner.Kind.VIEWED_AS,
                new Person(caller.name(), caller.fullName()),
                page.modifiedAt(),
                page.revision(),
                false);
    }

    private static @Nullable PageBanner banner(PageDetails page, @Nullable PageRevision earlier) {
        if (earlier != null) {
            return new PageBanner(
                    PageBanner.Kind.OLD_REVISION,
                    Refs.person(earlier.author()),
                    earlier.createdAt(),
                    page.revision(),
                    page.mayEdit() && page.status() == ContentStatus.CURRENT);
        }
        if (page.trashedAt() == null) {
            return null;
        }
        return new PageBanner(
                PageBanner.Kind.TRASHED,
                Refs.person(page.trasher()),
                page.trashedAt(),
                page.revision(),
                page.mayRemove());
    }
}
