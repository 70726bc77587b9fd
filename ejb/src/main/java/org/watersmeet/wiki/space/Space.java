package org.watersmeet.wiki.space;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
 * A container of content with its own permissions.
 *
 * <p>Created with a home page, by whoever may; its name and description change, its key does not
 * yet. May be archived and taken back into use.
 */
@Entity
@Table(name = "space")
@Shared
public class Space implements Versioned {

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "key")
    private String key;

    @Column(name = "key_lookup")
    private String keyLookup;

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private SpaceStatus status = SpaceStatus.CURRENT;

    @Column(name = "home_page_id")
    private @Nullable Long homePageId;

    @Column(name = "creator_id", updatable = false)
    private long creatorId;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "created_at", updatable = false)
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Version
    @Column(name = "lock_version")
    private long lockVersion = 1;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Space() {}

    Space(long id, NewSpace fields, UserId creator, Instant now) {
        this.id = id;
        this.key = fields.key().value();
        this.keyLookup = fields.key().lookup();
        this.name = fields.name();
        this.description = fields.description();
        this.creatorId = creator.value();
        this.createdAt = now;
    }

    /** Gives the space the page it opens with. */
    public void openWith(ContentId homePage) {
        this.homePageId = homePage.value();
    }

    /** Makes it the personal space of a user. */
    void ownedBy(UserId owner) {
        this.ownerId = owner.value();
    }

    void describe(String newName, String newDescription) {
        this.name = newName;
        this.description = newDescription;
    }

    /** From now on it can only be read. */
    void archive() {
        this.status = SpaceStatus.ARCHIVED;
    }

    /** Takes it back into use. */
    void reopen() {
        this.status = SpaceStatus.CURRENT;
    }

    public SpaceStatus status() {
        return status;
    }

    public SpaceId id() {
        return new SpaceId(id);
    }

    public SpaceKey key() {
        return new SpaceKey(key);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** Null only while the space is being created. */
    public @Nullable ContentId homePage() {
        return homePageId == null ? null : new ContentId(homePageId);
    }

    public UserId creator() {
        return new UserId(creatorId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public long lockVersion() {
        return lockVersion;
    }
}
