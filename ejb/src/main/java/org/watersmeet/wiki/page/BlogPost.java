package org.watersmeet.wiki.page;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.Title;

/**
 * News: written, read, compared and restored as pages are, but standing under the day it was
 * published instead of in the tree. Its title is unique among the current posts of its space and
 * day.
 */
@Entity
@DiscriminatorValue("BLOG_POST")
public class BlogPost extends Page {

    @Column(name = "posting_day", updatable = false)
    private LocalDate postingDay = LocalDate.EPOCH;

    /** For the persistence provider. */
    protected BlogPost() {}

    BlogPost(ContentId id, SpaceId space, LocalDate day, Title title, UserId creator, Instant now) {
        super(id, space, title, creator, now);
        this.postingDay = day;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.BLOG_POST;
    }

    @Override
    public LocalDate postingDay() {
        return postingDay;
    }
}
