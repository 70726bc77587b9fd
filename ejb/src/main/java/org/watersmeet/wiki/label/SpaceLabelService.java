package org.watersmeet.wiki.label;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Labels of spaces, the categories of their directory: kept by who administers the space. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpaceLabelService {

    /** On one space. */
    private static final int MOST = 50;

    @Inject SpaceLabels labels;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * Labels of a space, by name.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public List<Label> of(SpaceKey key) {
        SpaceStamp space = space(key);
        permissions.checkView(space, "space");
        return labels.of(List.of(space.id())).getOrDefault(space.id(), List.of());
    }

    /** Labels of spaces that another method has filtered; one query for all. */
    @Needs(Need.VISIBILITY)
    public Map<SpaceId, List<Label>> ofAll(Collection<SpaceId> spaces) {
        permissions.visibility(); // the spaces came from a method that filtered or checked them
        return labels.of(spaces);
    }

    /**
     * Adds a label; one that the space bears already stays as it is.
     *
     * @param word with or without the prefix {@code team}
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Invalid if it is no label, or has another prefix
     * @throws Problem.LimitExceeded if the space would have more than 50
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void add(SpaceKey key, String word) {
        SpaceStamp space = administered(key);
        LabelName name = name(word);
        int borne = labels.of(List.of(space.id())).getOrDefault(space.id(), List.of()).size();
        if (borne >= MOST) {
            throw new Problem.LimitExceeded(
                    "label.too-many",
                    "A space has at most %d labels.".formatted(MOST),
                    Map.of("labels", (long) MOST));
        }
        UserId by = CallerContext.caller().id();
        if (labels.add(space.id(), name, by)) {
            event("space-labelled", space, by, name);
        }
    }

    /**
     * Removes a label; one that the space does not bear is no fault.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void remove(SpaceKey key, String word) {
        SpaceStamp space = administered(key);
        LabelName name = name(word);
        if (labels.remove(space.id(), name)) {
            event("space-unlabelled", space, CallerContext.caller().id(), name);
        }
    }

    private static LabelName name(String word) {
        LabelName name = LabelName.parse(word.indexOf(':') < 0 ? "team:" + word : word);
        if (name.prefix() != LabelPrefix.TEAM) {
            throw new Problem.Invalid(
                    "label.prefix", "Labels of spaces have the prefix “team”.", "label");
        }
        return name;
    }

    private SpaceStamp administered(SpaceKey key) {
        SpaceStamp space = space(key);
        permissions.check(SpacePermission.ADMINISTER, space, "space");
        permissions.refuseArchived(space);
        return space;
    }

    private static SpaceStamp space(SpaceKey key) {
        return Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space")
                .stamp();
    }

    private void event(String kind, SpaceStamp space, UserId by, LabelName name) {
        journal.record(new DomainEvent(kind, space.id().value(), by, name.toString()));
    }
}
