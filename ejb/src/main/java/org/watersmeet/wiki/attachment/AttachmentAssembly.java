package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentFragment;

/** Makes {@link AttachmentDetails}: the names of people come with one query for all of a list. */
@ApplicationScoped
class AttachmentAssembly {

    @Inject Permissions permissions;
    @Inject AttachmentLists lists;

    AttachmentContainer container(ContentFragment.Found found) {
        return AttachmentContainer.of(
                found,
                lists.count(found.id(), found.epochs().attachments()),
                new AttachmentContainer.Rights(
                        permissions.test(SpacePermission.ADD_ATTACHMENT, found),
                        permissions.test(SpacePermission.REMOVE_ATTACHMENT, found),
                        ownRemovable(found)));
    }

    private boolean ownRemovable(ContentFragment.Found container) {
        return !CallerContext.caller().anonymous()
                && permissions.test(SpacePermission.REMOVE_OWN, container);
    }

    AttachmentDetails details(AttachmentFile file, AttachmentContainer container) {
        return details(List.of(file), container).getFirst();
    }

    List<AttachmentDetails> details(List<AttachmentFile> files, AttachmentContainer container) {
        if (files.isEmpty()) {
            return List.of();
        }
        SortedSet<Long> ids = new TreeSet<>();
        for (AttachmentFile file : files) {
            ids.add(file.creator().value());
            ids.add(file.author().value());
        }
        UsersFragment.Users users = RequestStamp.current().askSet(new UsersFragment(ids));
        return files.stream().map(file -> details(file, container, users)).toList();
    }

    private static AttachmentDetails details(
            AttachmentFile file, AttachmentContainer container, UsersFragment.Users users) {
        return new AttachmentDetails(
                file.id(),
                container,
                file.name(),
                file.status(),
                file.revision(),
                file.mediaType(),
                file.shownType(),
                file.blob().size(),
                file.blob().hash(),
                file.comment(),
                file.minor(),
                users.get(file.creator()),
                file.createdAt(),
                users.get(file.author()),
                file.modifiedAt(),
                container.mayRemove(file.creator()));
    }
}
