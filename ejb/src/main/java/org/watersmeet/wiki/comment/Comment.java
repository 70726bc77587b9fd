package org.watersmeet.wiki.comment;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.content.Content;
import org.watersmeet.wiki.content.Title;

/**
 * Something said about a page, a blog post or an attachment, its container, or in reply to another
 * comment on the same.
 */
@Entity
@DiscriminatorValue("COMMENT")
public class Comment extends Content {

    @Column(name = "container_id", updatable = false)
    private long containerId;

    @Column(name = "parent_id", updatable = false)
    private @Nullable Long parentId;

    /** For the persistence provider. */
    protected Comment() {}

    /**
     * @param place what it is on, and what it replies to
     */
    Comment(ContentId id, SpaceId space, Place place, Title title, UserId creator, Instant now) {
        super(id, space, title, creator, now);
        this.containerId = place.container().value();
        this.parentId = place.parent() == null ? null : place.parent().value();
    }

    /**
     * Where a comment stands.
     *
     * @param parent null at the beginning of a thread
     */
    record Place(ContentId container, @Nullable ContentId parent) {}

    ContentId container() {
        return new ContentId(containerId);
    }

    @Nullable ContentId parent() {
        return parentId == null ? null : new ContentId(parentId);
    }
}
