package org.watersmeet.wiki.comment;

import java.time.Instant;
import org.watersmeet.people.user.UserDetails;

/** A line of a comment's history. */
public record CommentRevision(int number, UserDetails author, Instant createdAt) {}
