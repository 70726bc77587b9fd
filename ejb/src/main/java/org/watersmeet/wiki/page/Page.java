package org.watersmeet.wiki.page;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.content.Content;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.Title;

/**
 * A page of a space's tree. Its title is unique among the current pages of its space; its place is
 * below a parent of the same space, or at the top.
 */
@Entity
@DiscriminatorValue("PAGE")
public class Page extends Content {

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    /** Ids of all ancestors, outermost first, each followed by a slash. */
    @Column(name = "path")
    private String path = "";

    @Column(name = "position")
    private @Nullable Integer position;

    /** The revision whose body was noted last; a job catches up when it is not the current one. */
    @Column(name = "noted_revision")
    private int notedRevision;

    /** For the persistence provider. */
    protected Page() {}

    Page(ContentId id, SpaceId space, Title title, UserId creator, Instant now) {
        super(id, space, title, creator, now);
    }

    /** Whether it is a page of the tree or a post of the blog. */
    public ContentKind kind() {
        return ContentKind.PAGE;
    }

    /** The day a post was published; null for a page of the tree. */
    public @Nullable LocalDate postingDay() {
        return null;
    }

    /**
     * Puts the page below another, or at the top.
     *
     * @param parent null for the top of the space
     */
    void moveUnder(@Nullable Page parent) {
        this.parentId = parent == null ? null : parent.id().value();
        this.path = parent == null ? "" : parent.pathBelow();
        this.position = null;
    }

    /** What the current body says is noted in this transaction. */
    void noted() {
        this.notedRevision = revision();
    }

    /** The path of this page's children. */
    String pathBelow() {
        return path + id().value() + "/";
    }

    String path() {
        return path;
    }

    public @Nullable ContentId parent() {
        return parentId == null ? null : new ContentId(parentId);
    }

    /** All ancestors, outermost first. */
    public List<ContentId> ancestors() {
        List<ContentId> ids = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            ids.add(new ContentId(Long.parseLong(path.substring(from, slash))));
            from = slash + 1;
        }
        return ids;
    }

    boolean isBelow(Page other) {
        return path.startsWith(other.pathBelow());
    }

    /** The author's order among siblings; null when they are ordered by title. */
    public @Nullable Integer position() {
        return position;
    }
}
