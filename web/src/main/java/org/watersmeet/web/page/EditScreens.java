package org.watersmeet.web.page;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frames;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Texts;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.template.TemplateId;
import org.watersmeet.wiki.template.TemplateService;

/** The editor's screens: opened, resumed, previewed, refused, in conflict. */
@ApplicationScoped
class EditScreens {

    @Inject Frames frames;
    @Inject PageService pages;
    @Inject SpaceService spaces;
    @Inject TemplateService templates;

    /** What stands around the form. */
    private record Around(SpaceRef space, @Nullable PageHead page, @Nullable PageRef parent) {}

    EditView open(HttpServletRequest request, Edited edited) {
        EditForm form =
                switch (edited) {
                    case Edited.Existing page ->
                            EditForms.of(pages.withBody(ContentFragment.byId(page.id())));
                    case Edited.New page -> begun(page);
                    case Edited.NewPost post -> EditForms.empty("", null);
                };
        return form(request, edited, form, FormProblems.NONE);
    }

    /** Empty, or with the text of a template that has nothing to fill in. */
    private EditForm begun(Edited.New page) {
        EditForm empty = EditForms.empty(page.asked(), page.parent());
        return page.template() == 0
                ? empty
                : EditForms.withSource(
                        empty, templates.filled(new TemplateId(page.template()), Map.of()));
    }

    EditView resumed(HttpServletRequest request, Edited edited, Drafts.Kept kept) {
        return view(request, edited, kept.form(), new Extras(FormProblems.NONE, kept.at(), null));
    }

    EditView form(HttpServletRequest request, Edited edited, EditForm form, FormProblems problems) {
        return view(request, edited, form, new Extras(problems, null, null));
    }

    EditView previewed(
            HttpServletRequest request, Edited edited, EditForm form, RenderedBody body) {
        return view(request, edited, form, new Extras(FormProblems.NONE, null, body));
    }

    EditView refused(HttpServletRequest request, Edited edited, EditForm form, Problem problem) {
        String field =
                problem instanceof Problem.Invalid invalid && "title".equals(invalid.field())
                        ? "title"
                        : "source";
        return form(request, edited, form, FormProblems.of(field, words(problem)));
    }

    ConflictView conflict(HttpServletRequest request, Edited edited, EditForm mine) {
        if (!(edited instanceof Edited.Existing page)) {
            throw new IllegalStateException("A new page has no revision to conflict with.");
        }
        PageWithBody theirs = pages.withBodyNow(page.id());
        return new ConflictView(
                frames.of(request),
                PageScreens.head(theirs.page()),
                Refs.person(theirs.author()),
                theirs.revision().createdAt(),
                theirs.revision().body(),
                mine);
    }

    Content words(Problem problem) {
        return Texts.literal(String.valueOf(problem.getMessage()));
    }

    /**
     * What is typed, as it will look; nothing is stored.
     *
     * @throws Problem.Invalid if it is not well formed (line and column in the message)
     */
    RenderedBody rendered(Edited edited, EditForm form) {
        String title = form.title();
        String source = form.source();
        return RenderedBody.of(
                switch (edited) {
                    case Edited.Existing page -> pages.previewOf(page.id(), title, source).html();
                    case Edited.New page -> pages.preview(page.space(), title, source).html();
                    case Edited.NewPost post -> pages.preview(post.space(), title, source).html();
                });
    }

    String backUrl(Edited edited, EditForm form) {
        return switch (edited) {
            case Edited.NewPost post -> "/display/" + PageUrls.encode(post.space().value());
            case Edited.Existing page -> PageUrls.byId(page.id());
            case Edited.New page ->
                    form.parentId() == 0
                            ? "/display/" + PageUrls.encode(page.space().value())
                            : PageUrls.byId(new ContentId(form.parentId()));
        };
    }

    /**
     * @throws Problem if the caller may not edit there
     */
    void requireEditable(Edited edited) {
        boolean may =
                switch (edited) {
                    case Edited.Existing page -> details(page.id()).mayEdit();
                    case Edited.New page -> spaces.byKey(page.space()).mayEdit();
                    case Edited.NewPost post -> spaces.byKey(post.space()).mayEdit();
                };
        if (!may && CallerContext.caller().anonymous()) {
            throw new Problem.Unauthenticated("signin.needed", "Please sign in to edit.");
        }
        if (!may) {
            throw new Problem.Forbidden(
                    "space.edit", "You may view this space, but not change it.");
        }
    }

    private record Extras(
            FormProblems problems, @Nullable Instant kept, @Nullable RenderedBody preview) {}

    private EditView view(HttpServletRequest request, Edited edited, EditForm form, Extras extras) {
        requireEditable(edited);
        Around around = around(edited);
        return new EditView(
                frames.of(request),
                around.space(),
                around.page(),
                around.parent(),
                edited instanceof Edited.New page ? page.asked() : "",
                edited instanceof Edited.New page ? page.template() : 0,
                edited instanceof Edited.NewPost,
                form,
                extras.problems(),
                extras.kept(),
                extras.preview());
    }

    private Around around(Edited edited) {
        return switch (edited) {
            case Edited.Existing existing -> {
                PageDetails page = details(existing.id());
                yield new Around(Refs.spaceOf(page), PageScreens.head(page), null);
            }
            case Edited.NewPost post ->
                    new Around(Refs.space(spaces.byKey(post.space())), null, null);
            case Edited.New page -> {
                SpaceDetails space = spaces.byKey(page.space());
                PageRef parent = page.parent() == null ? null : Refs.page(details(page.parent()));
                yield new Around(Refs.space(space), null, parent);
            }
        };
    }

    private PageDetails details(ContentId id) {
        return pages.details(ContentFragment.byId(id));
    }
}
