package org.watersmeet.wiki.comment;

import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.Revision;

/**
 * A comment and the source of one of its revisions.
 *
 * @param author who made that revision
 */
public record CommentWithBody(CommentDetails comment, Revision revision, UserDetails author) {}
