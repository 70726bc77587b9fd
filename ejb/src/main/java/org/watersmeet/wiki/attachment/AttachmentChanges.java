package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.content.ContentStatus;

/**
 * The changes themselves, within the transaction and after the permission check of a service. All
 * of them lock the list of the container first, so that names stay unique and revisions follow each
 * other; who moves locks both lists, in the order of their ids.
 */
@ApplicationScoped
class AttachmentChanges {

    private static final int LONGEST_COMMENT = 255;

    @Inject AttachmentStore store;
    @Inject Journal journal;

    /**
     * @return the attachments in the order of the files
     */
    List<ContentId> attach(AttachFiles input, SpaceId space, UserId by) {
        List<String> names = checkedNames(input);
        lock(new TreeSet<>(List.of(input.container().value())));
        Map<String, AttachmentStore.State> existing = store.named(input.container(), names);
        if (input.existing() == AttachFiles.Existing.REFUSE && !existing.isEmpty()) {
            throw taken(existing.keySet().iterator().next());
        }
        Iterator<ContentId> ids = store.nextIds(names.size() - existing.size()).iterator();
        List<AttachmentStore.Addition> added = new ArrayList<>();
        List<AttachmentStore.Addition> revised = new ArrayList<>();
        List<ContentId> all = new ArrayList<>();
        for (AttachFiles.NewFile file : input.files()) {
            AttachmentStore.State before = existing.get(file.file().name().value());
            AttachmentStore.Addition addition = addition(file, before, ids, input.minor());
            (before == null ? added : revised).add(addition);
            all.add(addition.id());
        }
        AttachmentStore.Doing doing = new AttachmentStore.Doing(by, DatabaseValues.now());
        store.add(input.container(), space, added, doing);
        store.revise(revised, doing);
        added.forEach(it -> event("attachment-created", it.id(), by));
        revised.forEach(it -> event("attachment-saved", it.id(), by));
        return all;
    }

    private static AttachmentStore.Addition addition(
            AttachFiles.NewFile file,
            AttachmentStore.@Nullable State before,
            Iterator<ContentId> ids,
            boolean minor) {
        return before == null
                ? new AttachmentStore.Addition(ids.next(), 1, file.file(), file.comment(), false)
                : new AttachmentStore.Addition(
                        before.id(), before.revision() + 1, file.file(), file.comment(), minor);
    }

    private static List<String> checkedNames(AttachFiles input) {
        if (input.files().isEmpty()) {
            throw new Problem.Invalid(
                    "attachment.none", "No file was chosen. Choose at least one.", "file");
        }
        Set<String> names = new HashSet<>();
        for (AttachFiles.NewFile file : input.files()) {
            checkComment(file.comment());
            if (!names.add(file.file().name().value())) {
                throw new Problem.Invalid(
                        "attachment.twice",
                        "Two of the files are called \"" + file.file().name() + "\".",
                        "file");
            }
        }
        return List.copyOf(names);
    }

    void revise(ContentId id, AttachFiles.NewFile file, boolean minor, UserId by) {
        checkComment(file.comment());
        AttachmentStore.State before = locked(id, ContentStatus.CURRENT);
        store.revise(
                List.of(
                        new AttachmentStore.Addition(
                                id, before.revision() + 1, file.file(), file.comment(), minor)),
                new AttachmentStore.Doing(by, DatabaseValues.now()));
        event("attachment-saved", id, by);
    }

    /**
     * @param container where it is to be, with its space
     */
    void change(EditAttachment input, ContentId container, SpaceId space, UserId by) {
        checkComment(input.comment() == null ? "" : input.comment());
        AttachmentStore.State before = locked(input.id(), ContentStatus.CURRENT, container);
        checkNumber(input.number(), before);
        requireFree(container, input.name() == null ? before.name() : input.name().value(), before);
        if (!before.container().equals(container)) {
            store.move(input.id(), container, space);
            event("attachment-moved", input.id(), by);
        }
        if (input.revises()) {
            store.describe(before, input, new AttachmentStore.Doing(by, DatabaseValues.now()));
            event(input.name() == null ? "attachment-saved" : "attachment-renamed", input.id(), by);
        }
    }

    private static void checkNumber(@Nullable Integer number, AttachmentStore.State before) {
        if (number != null && number != before.revision() + 1) {
            throw new Problem.Conflict(
                    "attachment.version",
                    "Version must be incremented on update. Current version is: "
                            + before.revision(),
                    before.revision());
        }
    }

    private void requireFree(ContentId container, String name, AttachmentStore.State except) {
        AttachmentStore.State other = store.named(container, List.of(name)).get(name);
        if (other != null && !other.id().equals(except.id())) {
            throw taken(name);
        }
    }

    void trash(ContentId id, UserId by) {
        locked(id, ContentStatus.CURRENT);
        store.trash(id, by);
        event("attachment-trashed", id, by);
    }

    void restore(ContentId id, @Nullable FileName newName, UserId by) {
        AttachmentStore.State before = locked(id, ContentStatus.TRASHED);
        String name = newName == null ? before.name() : newName.value();
        requireFree(before.container(), name, before);
        if (!name.equals(before.name())) {
            store.describe(
                    before,
                    EditAttachment.place(id, null, newName),
                    new AttachmentStore.Doing(by, DatabaseValues.now()));
        }
        store.restore(id);
        event("attachment-restored", id, by);
    }

    void purge(ContentId id, UserId by) {
        locked(id, ContentStatus.TRASHED);
        store.purge(id);
        event("attachment-purged", id, by);
    }

    void removeRevision(ContentId id, int number, UserId by) {
        AttachmentStore.State now = locked(id, ContentStatus.CURRENT);
        if (number == now.revision() && !store.fallBack(id)) {
            throw new Problem.Invalid(
                    "attachment.revision-only",
                    "This is the only version. Delete the file instead.");
        }
        if (!store.removeRevision(id, number)) {
            throw new Problem.NotFound(
                    "revision.not-found", "This file has no version " + number + ".");
        }
        journal.record(
                new DomainEvent(
                        "attachment-revision-removed", id.value(), by, Integer.toString(number)));
    }

    /** The container's list is locked first, as by all; then it is looked whether it still is. */
    private AttachmentStore.State locked(ContentId id, ContentStatus status, ContentId... others) {
        AttachmentStore.State seen = store.find(id).orElseThrow(AttachmentService::missing);
        SortedSet<Long> lists = new TreeSet<>(List.of(seen.container().value()));
        for (ContentId other : others) {
            lists.add(other.value());
        }
        lock(lists);
        AttachmentStore.State now = store.find(id).orElseThrow(AttachmentService::missing);
        if (!now.container().equals(seen.container())) {
            throw new Problem.Conflict(
                    "attachment.moved", "Somebody else has just moved this file.", 0);
        }
        if (now.status() != status) {
            throw now.status() == ContentStatus.TRASHED
                    ? new Problem.NotFound("attachment.trashed", "This file is in the trash.")
                    : new Problem.NotFound(
                            "attachment.not-trashed", "This file is not in the trash.");
        }
        return now;
    }

    private void lock(SortedSet<Long> containers) {
        if (!store.lockLists(containers)) {
            throw new Problem.NotFound("page.trashed", "What the file belongs to is in the trash.");
        }
    }

    private static void checkComment(String comment) {
        if (Text.length(comment) > LONGEST_COMMENT) {
            throw new Problem.Invalid(
                    "content.comment-too-long",
                    "A comment on a file has at most 255 characters.",
                    "comment");
        }
    }

    private static Problem taken(String name) {
        return new Problem.Invalid(
                "attachment.name-taken",
                "Cannot add a new attachment with same file name as an existing attachment: "
                        + name,
                "filename");
    }

    private void event(String kind, ContentId id, UserId by) {
        journal.record(new DomainEvent(kind, id.value(), by));
    }
}
