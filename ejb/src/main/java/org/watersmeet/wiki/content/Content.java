package org.watersmeet.wiki.content;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.InstantConverter;
import org.watersmeet.platform.database.Shared;
import org.watersmeet.platform.database.Versioned;

/**
 * What can be read, watched and restricted.
 *
 * <p>Begins with its first revision; each save adds one and makes it current. May be trashed, then
 * restored or purged. A rename, a move and a save each raise {@link #lockVersion()}, which the
 * request stamp vouches for; {@link #revision()} names the current body.
 */
@Entity
@Table(name = "content")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@Shared
public abstract class Content implements Versioned {

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "space_id", updatable = false)
    private long spaceId;

    @Column(name = "title")
    private String title;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private ContentStatus status = ContentStatus.CURRENT;

    @Column(name = "revision")
    private int revision;

    @Column(name = "creator_id", updatable = false)
    private long creatorId;

    @Column(name = "created_at", updatable = false)
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Column(name = "modifier_id")
    private long modifierId;

    @Column(name = "modified_at")
    @Convert(converter = InstantConverter.class)
    private Instant modifiedAt;

    @Column(name = "trashed_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant trashedAt;

    @Column(name = "trasher_id")
    private @Nullable Long trasherId;

    @Version
    @Column(name = "lock_version")
    private long lockVersion = 1;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Content() {}

    /** New content, without a revision until the first {@link #advance}. */
    protected Content(ContentId id, SpaceId space, Title title, UserId creator, Instant now) {
        this.id = id.value();
        this.spaceId = space.value();
        this.title = title.value();
        this.titleKey = title.key();
        this.creatorId = creator.value();
        this.createdAt = now;
        this.modifierId = creator.value();
        this.modifiedAt = now;
    }

    /**
     * Makes a new revision the current one.
     *
     * @return its number
     */
    public int advance(Title newTitle, UserId author, Instant now) {
        this.title = newTitle.value();
        this.titleKey = newTitle.key();
        this.modifierId = author.value();
        this.modifiedAt = now;
        this.revision++;
        return revision;
    }

    /** Deletes it, restorably. */
    public void trash(UserId by, Instant now) {
        this.status = ContentStatus.TRASHED;
        this.trashedAt = now;
        this.trasherId = by.value();
    }

    /** Takes it out of the trash. */
    public void restore() {
        this.status = ContentStatus.CURRENT;
        this.trashedAt = null;
        this.trasherId = null;
    }

    public ContentId id() {
        return new ContentId(id);
    }

    public SpaceId space() {
        return new SpaceId(spaceId);
    }

    public Title title() {
        return new Title(title);
    }

    public ContentStatus status() {
        return status;
    }

    /** Number of the current revision, from 1. */
    public int revision() {
        return revision;
    }

    public UserId creator() {
        return new UserId(creatorId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UserId modifier() {
        return new UserId(modifierId);
    }

    public Instant modifiedAt() {
        return modifiedAt;
    }

    public @Nullable Instant trashedAt() {
        return trashedAt;
    }

    public @Nullable UserId trasher() {
        return trasherId == null ? null : new UserId(trasherId);
    }

    @Override
    public long lockVersion() {
        return lockVersion;
    }
}
