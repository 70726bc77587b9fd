package org.watersmeet.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction.Operation;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.Ticks;
import org.watersmeet.web.View;

/**
 * Who alone may view and edit a page.
 *
 * @param above pages above it that restrict who views it
 * @param mayChange whether the reader may change its own restrictions
 * @param mayInspect whether the reader may ask why others may do what
 */
public record RestrictionsView(
        Frame frame,
        PageHead page,
        List<Row> rows,
        List<Above> above,
        boolean mayChange,
        boolean mayInspect,
        FormProblems problems)
        implements View {

    /** One who is named. */
    public record Row(NamedSubject named, boolean view, boolean edit) {

        /** The subject and an operation as a form names them. */
        public String value(Operation operation) {
            return Ticks.value(named.subject(), operation);
        }
    }

    /** A page above that restricts viewing. */
    public record Above(PageRef page, List<NamedSubject> named) {
        public Above {
            named = List.copyOf(named);
        }
    }

    public RestrictionsView {
        rows = List.copyOf(rows);
        above = List.copyOf(above);
    }

    public boolean viewRestricted() {
        return rows.stream().anyMatch(Row::view);
    }

    public boolean editRestricted() {
        return rows.stream().anyMatch(Row::edit);
    }

    /** Who somebody is. */
    public Content who(NamedSubject named) {
        return PermissionTexts.who(frame.texts(), named);
    }

    /** Those whom a page above names, as a text. */
    public String names(Above above) {
        return above.named().stream()
                .map(it -> it.fullName().isEmpty() ? it.name() : it.fullName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
