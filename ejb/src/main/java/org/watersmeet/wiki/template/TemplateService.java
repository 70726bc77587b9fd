package org.watersmeet.wiki.template;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.label.LabelEditService;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Reading templates, and beginning pages with them. Those of the site are for everybody who is
 * signed in, those of a space for who may view it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateService {

    @Inject TemplateStore store;
    @Inject Permissions permissions;
    @Inject PageEditService pages;
    @Inject LabelEditService labels;

    /**
     * A template.
     *
     * @throws Problem.Unauthenticated if nobody is signed in, whatever there is
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.SIGNED_IN)
    public TemplateWithBody get(TemplateId id) {
        permissions.checkSignedIn();
        TemplateStore.Row row = store.find(id).orElseThrow(TemplateId::notFound);
        SpaceStamp space = row.space();
        if (space != null) {
            permissions.checkView(space, "template");
        }
        return row.template();
    }

    /**
     * The site's templates, by name.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     */
    @Needs(Need.SIGNED_IN)
    public Slice<TemplateWithBody> ofSite(int start, int limit) {
        permissions.checkSignedIn();
        return Slice.of(store.list(null, start, limit + 1), limit);
    }

    /**
     * Templates of a space, by name.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.SIGNED_IN)
    public Slice<TemplateWithBody> ofSpace(SpaceKey key, int start, int limit) {
        permissions.checkSignedIn();
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.checkView(space.stamp(), "space");
        return Slice.of(store.list(space.stamp().id(), start, limit + 1), limit);
    }

    /**
     * A template's body for a page.
     *
     * @param values by the names of its variables; what is not there is empty
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Invalid if a value that is to be storage format is none
     */
    @Needs(Need.SIGNED_IN)
    public String filled(TemplateId id, Map<String, String> values) {
        permissions.checkSignedIn();
        String body = get(id).body();
        return StorageFormat.encode(
                new TemplateFilling(StorageFormat.decode(body)).with(Map.copyOf(values)));
    }

    /**
     * Creates a page that bears the template's labels; at once with them, or not at all.
     *
     * @throws Problem as {@link PageEditService#create} does; a template that is gone by now has no
     *     labels
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public SavedPage create(CreatePage input, TemplateId template) {
        permissions.checkSignedIn();
        SavedPage saved = pages.create(input);
        Collection<LabelName> words = labelsOf(template);
        if (!words.isEmpty()) {
            labels.add(saved.id(), words);
        }
        return saved;
    }

    private Set<LabelName> labelsOf(TemplateId template) {
        return store.find(template)
                .filter(row -> mayView(row.space()))
                .map(row -> new LinkedHashSet<>(row.template().details().labels()))
                .orElseGet(LinkedHashSet::new);
    }

    private boolean mayView(@Nullable SpaceStamp space) {
        return space == null || permissions.test(SpacePermission.VIEW, space);
    }
}
