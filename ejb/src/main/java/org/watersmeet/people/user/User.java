package org.watersmeet.people.user;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.InstantConverter;
import org.watersmeet.platform.database.Shared;
import org.watersmeet.platform.database.Versioned;

/**
 * A person, or a program, that can sign in.
 *
 * <p>Created by an administrator (or, the first one, by the launcher); may be renamed, because the
 * key stays; may be deactivated and activated again. Deleted, the row stays, because pages name
 * their authors, with nothing in it by which anybody could sign in or be found.
 */
@Entity
@Table(name = "app_user")
@Shared
public class User implements Versioned {

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "user_key", updatable = false)
    private String userKey;

    @Column(name = "name")
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "full_name_key")
    private String fullNameKey;

    @Column(name = "email")
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "credential_version")
    private long credentialVersion = 1;

    @Column(name = "deleted_at")
    @Convert(converter = InstantConverter.class)
    private @Nullable Instant deletedAt;

    @Column(name = "about")
    private String about = "";

    @Column(name = "time_zone")
    private String timeZone = "";

    @Column(name = "language")
    private String language = "";

    @Column(name = "avatar", insertable = false, updatable = false)
    private long avatar;

    @Column(name = "groups_epoch", insertable = false, updatable = false)
    private long groupsEpoch;

    @Column(name = "created_at", updatable = false)
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Version
    @Column(name = "lock_version")
    private long lockVersion = 1;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /**
     * A new user.
     *
     * @param id from the sequence of principals
     * @param now the database's time
     */
    User(long id, NewUser fields, String passwordHash, Instant now) {
        this.id = id;
        this.userKey = newKey();
        this.name = fields.name();
        this.nameKey = Text.key(fields.name());
        this.fullName = fields.fullName();
        this.fullNameKey = Text.key(fields.fullName());
        this.email = fields.email();
        this.emailKey = Text.key(fields.email());
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    /** 32 hexadecimal digits, the form of Confluence's user keys. */
    private static String newKey() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void describe(String newFullName, String newEmail) {
        fullName = newFullName;
        fullNameKey = Text.key(newFullName);
        email = newEmail;
        emailKey = Text.key(newEmail);
    }

    void tell(String newAbout, String newTimeZone, String newLanguage) {
        about = newAbout;
        timeZone = newTimeZone;
        language = newLanguage;
    }

    /** The name before is free from now on. */
    void rename(String newName) {
        name = newName;
        nameKey = Text.key(newName);
    }

    /** Ends all sign-ins, on every member with the next request. */
    void setPassword(String newHash) {
        passwordHash = newHash;
        credentialVersion++;
    }

    /** Ends all sign-ins, and none begins. */
    void deactivate() {
        active = false;
        credentialVersion++;
    }

    void activate() {
        active = true;
    }

    /** Keeps the key and, in the words for who is gone, the name; all else goes. */
    void delete(Instant now) {
        deactivate();
        describe("Unknown User (" + name + ")", "");
        tell("", "", "");
        passwordHash = null;
        deletedAt = now;
        name = "";
        nameKey = "/" + userKey; // no name has a slash in it
    }

    Profile profile(boolean own, boolean withEmail) {
        return new Profile(
                withEmail ? details() : details().withoutEmail(),
                about,
                timeZone,
                language,
                createdAt,
                own);
    }

    boolean hasPassword(String hash) {
        return hash.equals(passwordHash);
    }

    boolean deleted() {
        return deletedAt != null;
    }

    public UserId id() {
        return new UserId(id);
    }

    public String userKey() {
        return userKey;
    }

    public String name() {
        return name;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public long lockVersion() {
        return lockVersion;
    }

    UserDetails details() {
        return new UserDetails(id(), userKey, name, fullName, email, active, avatar);
    }
}
