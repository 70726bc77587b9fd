package org.watersmeet.wiki.restriction;

import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction;

/**
 * Who alone may view and edit a content, as far as its own restrictions go; by name, groups first.
 *
 * @param view empty when it has none
 * @param edit the same of editing
 */
public record OwnRestrictions(ContentId content, List<NamedSubject> view, List<NamedSubject> edit) {

    public OwnRestrictions {
        view = List.copyOf(view);
        edit = List.copyOf(edit);
    }

    static OwnRestrictions of(ContentId content, List<RestrictionStore.Row> rows) {
        return new OwnRestrictions(
                content,
                named(rows, Restriction.Operation.VIEW),
                named(rows, Restriction.Operation.EDIT));
    }

    private static List<NamedSubject> named(
            List<RestrictionStore.Row> rows, Restriction.Operation operation) {
        return rows.stream()
                .filter(row -> row.operation() == operation)
                .map(RestrictionStore.Row::named)
                .toList();
    }

    public List<NamedSubject> of(Restriction.Operation operation) {
        return operation == Restriction.Operation.VIEW ? view : edit;
    }
}
