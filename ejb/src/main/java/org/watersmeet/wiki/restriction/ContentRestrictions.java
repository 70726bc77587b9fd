package org.watersmeet.wiki.restriction;

import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.NamedSubject;

/**
 * Who alone may view and edit a page or a blog post.
 *
 * @param above what restricts viewing besides, outermost first
 * @param mayChange whether the caller may change its own restrictions
 * @param mayInspect whether the caller may ask why others may do what
 */
public record ContentRestrictions(
        OwnRestrictions own, List<Above> above, boolean mayChange, boolean mayInspect) {

    /** A page above that restricts who views what is below it. */
    public record Above(ContentId id, String title, List<NamedSubject> named) {
        public Above {
            named = List.copyOf(named);
        }
    }

    public ContentRestrictions {
        above = List.copyOf(above);
    }
}
