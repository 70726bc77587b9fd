package org.watersmeet.web.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.wiki.restriction.Inspection;

/**
 * Why somebody may or may not do something with a page.
 *
 * @param user as it was asked for
 * @param found null when nobody was asked for, or there is no such user
 * @param mayViewAs whether the reader may see the page as others do
 */
public record InspectView(
        Frame frame,
        PageHead page,
        String user,
        @Nullable Inspection found,
        boolean mayViewAs,
        FormProblems problems)
        implements View {

    /** Of whom it is said. */
    public Content who(Inspection of) {
        Texts t = frame.texts();
        return of.name().isEmpty()
                ? t.text("inspect.anonymous")
                : t.text("permissions.user", of.fullName(), of.name());
    }

    /** An answer in a few words. */
    public Content words(Inspection of, Inspection.Verdict verdict) {
        Texts t = frame.texts();
        Content who = who(of);
        boolean may = verdict.may();
        return switch (verdict.action()) {
            case VIEW -> t.text(may ? "inspect.view.yes" : "inspect.view.no", who);
            case EDIT -> t.text(may ? "inspect.edit.yes" : "inspect.edit.no", who);
            case COMMENT -> t.text(may ? "inspect.comment.yes" : "inspect.comment.no", who);
            case ATTACH -> t.text(may ? "inspect.attach.yes" : "inspect.attach.no", who);
            case REMOVE -> t.text(may ? "inspect.remove.yes" : "inspect.remove.no", who);
            case RESTRICT -> t.text(may ? "inspect.restrict.yes" : "inspect.restrict.no", who);
        };
    }

    /** A rule and its answer. */
    public Content words(Inspection.Line line) {
        Texts t = frame.texts();
        Content by =
                Texts.listed(line.by().stream().map(it -> PermissionTexts.who(t, it)).toList());
        Content permission = PermissionTexts.name(t, line.permission());
        return switch (line.rule()) {
            case ADMINISTRATOR -> t.text("inspect.rule.administrator");
            case USE -> t.text("inspect.rule.use");
            case SPACE_VIEW, SPACE_PERMISSION ->
                    line.passed()
                            ? t.text("inspect.rule.granted", permission, by)
                            : t.text("inspect.rule.notgranted", permission);
            case VIEW_RESTRICTION ->
                    line.passed()
                            ? t.text("inspect.rule.namedtoview", line.title(), by)
                            : t.text("inspect.rule.notnamedtoview", line.title());
            case EDIT_RESTRICTION ->
                    line.passed()
                            ? t.text("inspect.rule.namedtoedit", by)
                            : t.text("inspect.rule.notnamedtoedit");
            case IN_USE -> t.text("inspect.rule.archived");
        };
    }
}
