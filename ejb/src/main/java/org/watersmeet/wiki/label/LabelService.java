package org.watersmeet.wiki.label;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ListedContent;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Reading labels. Lists hold and count only content of spaces the caller may view; personal labels
 * are their owner's alone. No method opens a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LabelService {

    /** What can bear labels. */
    static final Set<ContentKind> LABELLED =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.ATTACHMENT);

    @Inject ContentLabels labels;
    @Inject LabelStore store;
    @Inject LabelLists lists;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Labels of a content: everybody's by name, then the caller's own. From the cache when this
     * member knows them.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public List<Label> of(ContentId content) {
        return labels.of(viewable(content), CallerContext.caller());
    }

    /** The same for a caller who has just changed them: from the database. */
    @Needs(Need.VIEW)
    public List<Label> ofNow(ContentId content) {
        viewable(content);
        return ContentLabels.joined(
                store.shared(List.of(content)).getOrDefault(content, List.of()),
                personalNow().getOrDefault(content, List.of()));
    }

    /** Labels of several contents that another method has filtered; one query for all. */
    @Needs(Need.VISIBILITY)
    public Map<ContentId, List<Label>> ofAll(Collection<ContentId> contents) {
        permissions.visibility(); // the contents came from a method that filtered or checked them
        Map<ContentId, List<Label>> shared = store.shared(contents);
        Map<ContentId, List<Label>> personal = labels.personal(CallerContext.caller());
        Map<ContentId, List<Label>> all = new HashMap<>();
        for (ContentId content : contents) {
            all.put(
                    content,
                    ContentLabels.joined(
                            shared.getOrDefault(content, List.of()),
                            personal.getOrDefault(content, List.of())));
        }
        return all;
    }

    /**
     * What bears a label, by title; of a personal label the caller's own content.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public Slice<ListedContent> contents(LabelQuery query, int start, int limit) {
        Visibility visibility = permissions.visibility();
        UserId owner = UserId.ANONYMOUS;
        if (query.name().prefix().personal()) {
            owner = CallerContext.caller().id();
            if (owner.anonymous()) {
                return new Slice<>(List.of(), false);
            }
        }
        return Slice.of(lists.contents(visibility, query, owner, start, limit + 1), limit);
    }

    /**
     * Everybody's labels, the most used first.
     *
     * @param space null for all spaces the caller may view
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public List<CountedLabel> popular(@Nullable SpaceKey space, int limit) {
        return lists.popular(permissions.visibility(), space, limit);
    }

    /**
     * Everybody's labels that were used last, the last one first.
     *
     * @param space null for all spaces the caller may view
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public List<CountedLabel> recent(@Nullable SpaceKey space, int limit) {
        return lists.recent(permissions.visibility(), space, limit);
    }

    /** Everybody's labels that the caller has used last; none of nobody. */
    @Needs(Need.VISIBILITY)
    public List<CountedLabel> recentlyByCaller(int limit) {
        Visibility visibility = permissions.visibility();
        UserId caller = CallerContext.caller().id();
        return caller.anonymous() ? List.of() : lists.recentBy(visibility, caller, limit);
    }

    /**
     * Everybody's other labels on what bears this one, the most frequent first.
     *
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public List<CountedLabel> related(LabelQuery query, int limit) {
        return lists.related(permissions.visibility(), query, limit);
    }

    /**
     * Labels in use, by word.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public Slice<Label> all(LabelFilter filter, int start, int limit) {
        Visibility visibility = permissions.visibility();
        UserId owner = filter.personal() ? CallerContext.caller().id() : UserId.ANONYMOUS;
        if (filter.personal() && owner.anonymous()) {
            return new Slice<>(List.of(), false);
        }
        return Slice.of(lists.all(visibility, filter, owner, start, limit + 1), limit);
    }

    /**
     * Everybody's labels in use that begin so: for pickers.
     *
     * @param start what was typed so far; of something that begins no label there is none
     * @param limit 1–50
     */
    @Needs(Need.VISIBILITY)
    public List<Label> beginningWith(String start, int limit) {
        Visibility visibility = permissions.visibility();
        try {
            return lists.beginningWith(visibility, LabelName.parse(start).word(), limit);
        } catch (Problem.Invalid e) {
            return List.of();
        }
    }

    private Map<ContentId, List<Label>> personalNow() {
        UserId caller = CallerContext.caller().id();
        return caller.anonymous() ? Map.of() : store.personal(caller);
    }

    private ContentFragment.Found viewable(ContentId content) {
        return access.viewable(ContentFragment.byId(content), LABELLED, "content");
    }
}
