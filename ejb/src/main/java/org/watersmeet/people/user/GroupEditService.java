package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Administrators;
import org.watersmeet.people.permission.GrantRows;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/**
 * Changes of groups, for administrators; effective on every member with the next request of whoever
 * is concerned. None of them takes out the last administrator: {@link Problem.Conflict}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class GroupEditService {

    /** A chain of groups within groups has at most so many nestings. */
    static final int MAX_DEPTH = 10;

    @Inject GroupStore store;
    @Inject UserStore users;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * Creates a group with nobody in it.
     *
     * @throws Problem.Conflict if the name is taken
     */
    @Needs(Need.ADMINISTER)
    public Group create(GroupName name) {
        begin();
        if (store.find(name.value()).isPresent()) {
            throw new Problem.Conflict(
                    "group.exists",
                    "A group with the name " + name.value() + " exists already.",
                    0);
        }
        Group group = store.add(name);
        event("group-created", group, "");
        audit(AuditAction.GROUP_CREATED, group, "");
        return group;
    }

    /**
     * Deletes a group. What was granted to it goes with it; those in it stay.
     *
     * @throws Problem.NotFound if there is none
     * @throws Problem.Conflict if the site cannot do without it
     */
    @Needs(Need.ADMINISTER)
    public void delete(String name) {
        begin();
        Group group = found(name);
        if (group.builtIn()) {
            throw new Problem.Conflict(
                    "group.built-in",
                    "The group " + group.name() + " is needed by the site and stays.",
                    0);
        }
        store.remove(group);
        GrantRows.forgetGroup(group.id());
        Administrators.requireOne();
        event("group-deleted", group, group.name());
        audit(AuditAction.GROUP_DELETED, group, "");
    }

    /**
     * Makes a user a member; one who is stays one.
     *
     * @throws Problem.NotFound if there is no such group or user
     */
    @Needs(Need.ADMINISTER)
    public void addUser(String name, String user) {
        begin();
        Group group = found(name);
        User member = user(user);
        if (store.join(member.id().value(), group)) {
            event("group-joined", group, member.userKey());
            audit(AuditAction.GROUP_MEMBER_ADDED, group, member.name());
        }
    }

    /**
     * Takes a user out; one who is no member stays out.
     *
     * @throws Problem.NotFound if there is no such group or user
     */
    @Needs(Need.ADMINISTER)
    public void removeUser(String name, String user) {
        begin();
        Group group = found(name);
        User member = user(user);
        if (store.leave(member.id().value(), group)) {
            Administrators.requireOne();
            event("group-left", group, member.userKey());
            audit(AuditAction.GROUP_MEMBER_REMOVED, group, member.name());
        }
    }

    /**
     * Puts a group into a group: its members then belong to both.
     *
     * @throws Problem.NotFound if there is no such group
     * @throws Problem.Invalid if a group would be within itself
     * @throws Problem.LimitExceeded if groups would be nested too deep
     */
    @Needs(Need.ADMINISTER)
    public void addGroup(String name, String child) {
        begin();
        Group parent = found(name);
        Group inner = found(child);
        GroupStore.Shape shape = store.shape(parent, inner);
        if (shape.cycle()) {
            throw new Problem.Invalid(
                    "group.cycle",
                    "%s cannot be in %s: then a group would be within itself."
                            .formatted(inner.name(), parent.name()),
                    "group");
        }
        if (shape.depth() > MAX_DEPTH) {
            throw new Problem.LimitExceeded(
                    "group.depth",
                    "Groups can be nested %d deep, not deeper.".formatted(MAX_DEPTH),
                    Map.of("depth", (long) MAX_DEPTH));
        }
        if (store.nest(parent, inner)) {
            event("group-nested", parent, inner.name());
            audit(AuditAction.GROUP_NESTED, parent, inner.name());
        }
    }

    /**
     * Takes a group out of a group.
     *
     * @throws Problem.NotFound if there is no such group
     */
    @Needs(Need.ADMINISTER)
    public void removeGroup(String name, String child) {
        begin();
        Group parent = found(name);
        Group inner = found(child);
        if (store.unnest(parent, inner)) {
            Administrators.requireOne();
            event("group-unnested", parent, inner.name());
            audit(AuditAction.GROUP_UNNESTED, parent, inner.name());
        }
    }

    private void begin() {
        permissions.checkAdministrator();
        PeopleLock.take();
    }

    private Group found(String name) {
        return store.find(name).orElseThrow(() -> Permissions.notFound("group"));
    }

    private User user(String name) {
        return users.findByName(name).orElseThrow(() -> Permissions.notFound("user"));
    }

    private void event(String kind, Group group, String detail) {
        journal.record(new DomainEvent(kind, group.id(), CallerContext.caller().id(), detail));
    }

    private static void audit(AuditAction action, Group group, String who) {
        AuditLog.record(
                AuditEvent.of(action, "group", group.id(), group.name()).with("member", who));
    }
}
