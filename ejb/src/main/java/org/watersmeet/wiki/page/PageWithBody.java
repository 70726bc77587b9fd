package org.watersmeet.wiki.page;

import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.Revision;

/**
 * A page and the source of one of its revisions.
 *
 * @param author who made that revision
 */
public record PageWithBody(PageDetails page, Revision revision, UserDetails author) {}
