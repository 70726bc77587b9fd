package org.watersmeet.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.draft.DraftService;
import org.watersmeet.wiki.draft.DraftText;

/**
 * What the caller has typed and not saved: their draft, or what the session keeps for those who
 * have none. Of two the later one counts.
 */
@ApplicationScoped
class Drafts {

    @Inject DraftService drafts;

    /** An editor's form as it was kept. */
    record Kept(EditForm form, Instant at) {}

    @Nullable Kept find(HttpServletRequest request, Edited edited) {
        Kept draft =
                drafts.find(edited.place())
                        .map(it -> new Kept(form(it.text()), it.keptAt()))
                        .orElse(null);
        EditorState state = new KeptEdits(request).find(edited.place().subject());
        if (state == null || draft != null && draft.at().isAfter(state.keptAt())) {
            return draft;
        }
        return new Kept(state.form(), state.keptAt());
    }

    void keep(HttpServletRequest request, Edited edited, EditForm form) {
        String subject = edited.place().subject();
        if (CallerContext.caller().anonymous()) {
            new KeptEdits(request).keep(subject, form);
        } else {
            drafts.keep(edited.place(), text(form));
            new KeptEdits(request).drop(subject);
        }
    }

    void drop(HttpServletRequest request, Edited edited) {
        drafts.discard(edited.place());
        new KeptEdits(request).drop(edited.place().subject());
    }

    private static DraftText text(EditForm form) {
        return new DraftText(
                form.title(),
                form.source(),
                form.comment(),
                form.minorEdit(),
                form.baseRevision(),
                form.parentId(),
                new SaveKey(form.idempotencyKey()));
    }

    private static EditForm form(DraftText text) {
        return new EditForm(
                text.title(),
                text.source(),
                text.comment(),
                text.minor(),
                text.baseRevision(),
                text.parent(),
                text.key().value());
    }
}
