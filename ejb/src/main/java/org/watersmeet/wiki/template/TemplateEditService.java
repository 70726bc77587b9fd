package org.watersmeet.wiki.template;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Keeping templates: those of the site by its administrators, those of a space by the space's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TemplateEditService {

    @Inject TemplateStore store;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * Adds a template.
     *
     * @param key whose it is to be; null for the whole site
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Invalid if the name is taken there, or the body is not well formed
     */
    @Needs(Need.ADMINISTER)
    public TemplateId create(@Nullable SpaceKey key, TemplateInput input) {
        SpaceId space = null;
        if (key == null) {
            permissions.checkAdministrator();
        } else {
            SpaceFragment.Found found =
                    Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
            permissions.check(SpacePermission.ADMINISTER, found.stamp(), "space");
            permissions.refuseArchived(found.stamp());
            space = found.stamp().id();
        }
        StorageFormat.decode(input.body());
        TemplateId id =
                store.add(space, input, CallerContext.caller().id())
                        .orElseThrow(() -> nameTaken(input));
        event("template-created", id);
        return id;
    }

    /**
     * Changes a template.
     *
     * @param seen the revision that the caller has seen; 0 to change whatever is there
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Conflict if it has been changed since
     * @throws Problem.Invalid if the name is taken, or the body is not well formed
     */
    @Needs(Need.ADMINISTER)
    public void save(TemplateId id, int seen, TemplateInput input) {
        TemplateStore.Row row = administered(id);
        StorageFormat.decode(input.body());
        SpaceStamp space = row.space();
        if (store.nameTaken(space == null ? null : space.id(), input.name(), id)) {
            throw nameTaken(input);
        }
        if (!store.save(id, seen, input, CallerContext.caller().id())) {
            int current = row.template().details().revision();
            throw new Problem.Conflict(
                    "template.revision",
                    "Somebody else has changed this template in the meantime.",
                    current);
        }
        event("template-saved", id);
    }

    /**
     * Deletes a template, for good. Pages made from it stay.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.ADMINISTER)
    public void delete(TemplateId id) {
        administered(id);
        store.delete(id);
        event("template-deleted", id);
    }

    private TemplateStore.Row administered(TemplateId id) {
        TemplateStore.Row row = store.find(id).orElse(null);
        SpaceStamp space = row == null ? null : row.space();
        if (space == null) {
            permissions.checkAdministrator();
        } else {
            permissions.check(SpacePermission.ADMINISTER, space, "template");
            permissions.refuseArchived(space);
        }
        if (row == null) {
            throw TemplateId.notFound();
        }
        return row;
    }

    private static Problem.Invalid nameTaken(TemplateInput input) {
        return new Problem.Invalid(
                "template.name-taken",
                "There is a template with the name %s already.".formatted(input.name()),
                "name");
    }

    private void event(String kind, TemplateId id) {
        journal.record(new DomainEvent(kind, id.value(), CallerContext.caller().id()));
    }
}
