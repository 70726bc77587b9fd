package org.watersmeet.web.admin;

import gg.jte.Content;
import java.util.List;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.Texts;
import org.watersmeet.web.Ticks;
import org.watersmeet.web.View;

/** Who may use the site, make spaces and administer it: a row for each subject. */
public record GlobalPermissionsView(Frame frame, List<GlobalSubject> rows, FormProblems problems)
        implements View {

    /** The columns. */
    public static final List<GlobalPermission> COLUMNS = List.of(GlobalPermission.values());

    public GlobalPermissionsView {
        rows = List.copyOf(rows);
    }

    /** Who a row is about. */
    public Content who(GlobalSubject row) {
        return PermissionTexts.who(frame.texts(), row.named());
    }

    public boolean offers(GlobalSubject row, GlobalPermission permission) {
        return row.named().subject().kind() != Subject.Kind.ANONYMOUS || permission.forAnonymous();
    }

    /** A grant as a form names it. */
    public String value(GlobalSubject row, GlobalPermission permission) {
        return Ticks.value(row.named().subject(), permission);
    }

    /** The name of a column. */
    public Content column(GlobalPermission permission) {
        Texts t = frame.texts();
        return switch (permission) {
            case USE -> t.text("global.use");
            case VIEW_PROFILES -> t.text("global.profiles");
            case PERSONAL_SPACE -> t.text("global.personal");
            case CREATE_SPACE -> t.text("global.create");
            case SYSTEM -> t.text("global.system");
        };
    }

    /** What a check box says to whoever does not see the table. */
    public Content label(GlobalSubject row, GlobalPermission permission) {
        return frame.texts().text("permissions.named", who(row), column(permission));
    }
}
