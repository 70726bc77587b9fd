package org.watersmeet.wiki.restriction;

import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction;

/**
 * Who alone may view and edit a page or a blog post.
 *
 * @param view who may view it, as far as its own restriction goes; empty when it has none
 * @param edit the same of editing
 * @param above what restricts viewing besides, outermost first
 * @param mayChange whether the caller may change its own restrictions
 * @param mayInspect whether the caller may ask why others may do what
 */
public record ContentRestrictions(
        ContentId content,
        List<NamedSubject> view,
        List<NamedSubject> edit,
        List<Above> above,
        boolean mayChange,
        boolean mayInspect) {

    /** A page above that restricts who views what is below it. */
    public record Above(ContentId id, String title, List<NamedSubject> named) {
        public Above {
            named = List.copyOf(named);
        }
    }

    public ContentRestrictions {
        view = List.copyOf(view);
        edit = List.copyOf(edit);
        above = List.copyOf(above);
    }

    /** Its own of an operation. */
    public List<NamedSubject> of(Restriction.Operation operation) {
        return operation == Restriction.Operation.VIEW ? view : edit;
    }
}
