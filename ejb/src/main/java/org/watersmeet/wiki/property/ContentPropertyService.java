package org.watersmeet.wiki.property;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;

/** Properties of content: for all who may view it; changed by those who may edit it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ContentPropertyService {

    private static final Set<ContentKind> OWNERS = EnumSet.allOf(ContentKind.class);
    private static final String CONTENT = "content";

    @Inject Properties properties;
    @Inject PropertyStore store;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * By key.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<Property> list(ContentId content, int start, int limit) {
        return Slice.of(store.list(viewable(content), start, limit + 1), limit);
    }

    /**
     * @throws Problem.NotFound if there is no such property, or content the caller may view
     */
    @Needs(Need.VIEW)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Property get(ContentId content, PropertyKey key) {
        return properties.found(viewable(content), key);
    }

    /** Some of several contents that another method has filtered; one query for all. */
    @Needs(Need.VISIBILITY)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<ContentId, List<Property>> ofAll(
            Collection<ContentId> contents, Collection<PropertyKey> keys) {
        permissions.visibility(); // the contents came from a method that filtered or checked them
        return keys.isEmpty() ? Map.of() : store.ofContents(contents, keys);
    }

    /**
     * @throws Problem.Conflict if there is one of this key
     * @throws Problem.LimitExceeded if the content has too many
     */
    @Needs(Need.EDIT)
    public Property create(ContentId content, NewValue wanted) {
        return properties.create(editable(content), wanted);
    }

    /**
     * @param version one more than the current one; 1 creates it
     * @throws Problem.NotFound if there is none and the version is not 1
     * @throws Problem.Conflict if the version is another one
     */
    @Needs(Need.EDIT)
    public Property save(ContentId content, NewValue wanted, int version) {
        return properties.save(editable(content), wanted, version);
    }

    /**
     * Makes the properties have these values, whatever they had; those that have them already stay
     * as they are.
     */
    @Needs(Need.EDIT)
    public void put(ContentId content, Collection<NewValue> wanted) {
        PropertyOwner owner = editable(content);
        wanted.forEach(value -> properties.put(owner, value));
    }

    /**
     * @throws Problem.NotFound if there is none
     */
    @Needs(Need.EDIT)
    public void remove(ContentId content, PropertyKey key) {
        properties.remove(editable(content), key);
    }

    private PropertyOwner viewable(ContentId content) {
        return PropertyOwner.of(
                access.viewable(ContentFragment.byId(content), OWNERS, CONTENT).id());
    }

    private PropertyOwner editable(ContentId content) {
        return PropertyOwner.of(
                access.editable(ContentFragment.byId(content), OWNERS, CONTENT).id());
    }
}
