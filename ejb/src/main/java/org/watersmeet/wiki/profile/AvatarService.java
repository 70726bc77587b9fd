package org.watersmeet.wiki.profile;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.attachment.Thumbnail;
import org.watersmeet.wiki.attachment.Thumbnails;

/** Pictures of users. What was uploaded is never kept, only what we made of its pixels. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AvatarService {

    /** Larger files are not decoded. */
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    @Inject AvatarStore store;
    @Inject Thumbnails thumbnails;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * The picture of a user.
     *
     * @param number which one: another picture has another number
     */
    @Needs(Need.NOTHING) // stands beside what its user wrote, for whoever may read that
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Avatar> get(String userKey, long number) {
        return store.find(userKey, number);
    }

    /**
     * Makes a picture that of the caller.
     *
     * @param picture PNG, JPEG, GIF or BMP, at most 5 MiB and 50 megapixels
     * @throws Problem.Invalid if it cannot be read as a picture
     * @throws Problem.LimitExceeded if the file is too large
     */
    @Needs(Need.SIGNED_IN)
    public void set(InputStream picture) {
        permissions.checkSignedIn();
        Thumbnail small =
                thumbnails
                        .of(read(picture))
                        .orElseThrow(
                                () ->
                                        new Problem.Invalid(
                                                "avatar.picture",
                                                "This is no picture that can be read: use PNG, JPEG"
                                                        + " or GIF, of at most 50 megapixels.",
                                                "picture"));
        Caller caller = CallerContext.caller();
        store.set(caller.id(), new Avatar(small.type(), small.bytes()));
        done(caller, "set");
    }

    /** The initials again. */
    @Needs(Need.SIGNED_IN)
    public void remove() {
        permissions.checkSignedIn();
        Caller caller = CallerContext.caller();
        store.remove(caller.id());
        done(caller, "removed");
    }

    private static byte[] read(InputStream picture) {
        try {
            byte[] bytes = picture.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Problem.LimitExceeded(
                        "avatar.too-large",
                        "A picture has at most 5 MB.",
                        Map.of("bytes", (long) MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new Problem.Invalid(
                    "request.unreadable", "The upload was broken off. Nothing was stored.");
        }
    }

    private void done(Caller caller, String what) {
        UserId user = caller.id();
        journal.record(new DomainEvent("user-changed", user.value(), user, "avatar"));
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.PROFILE_CHANGED, user, caller.name())
                        .with("picture", what));
    }
}
