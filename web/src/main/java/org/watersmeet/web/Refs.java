package org.watersmeet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;

/** What services return, as screens name it. */
public final class Refs {

    private Refs() {}

    public static SpaceRef space(SpaceDetails space) {
        return new SpaceRef(space.key().value(), space.name(), space.archived());
    }

    public static SpaceRef spaceOf(PageDetails page) {
        return new SpaceRef(page.space().value(), page.spaceName(), page.archived());
    }

    public static PageRef page(PageDetails page) {
        return new PageRef(page.id().value(), page.space().value(), page.title());
    }

    public static PageRef page(SpaceKey space, PageLink link) {
        return new PageRef(link.id().value(), space.value(), link.title());
    }

    public static List<PageRef> ancestors(PageDetails page) {
        return page.ancestors().stream().map(link -> page(page.space(), link)).toList();
    }

    /**
     * Address of a user's picture.
     *
     * @param number 0 for none
     */
    public static @Nullable String picture(String userKey, long number) {
        return number == 0 ? null : "/download/userResources/" + userKey + "/" + number;
    }

    public static Person person(UserDetails user) {
        return user.id().anonymous()
                ? new Person("", "")
                : new Person(user.name(), user.fullName(), picture(user.userKey(), user.avatar()));
    }
}
