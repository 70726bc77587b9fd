package org.watersmeet.wiki.page;

import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.text.document.Document;

/**
 * The body of a page or a blog post as it is now.
 *
 * @param author who made the revision that has it
 * @param savedAt when
 */
public record CurrentBody(ContentId content, Document document, UserId author, Instant savedAt) {}
