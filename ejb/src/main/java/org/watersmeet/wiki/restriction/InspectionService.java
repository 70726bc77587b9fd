package org.watersmeet.wiki.restriction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Explanation;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.Subjects;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;

/**
 * Why can, or can't, somebody see or edit this page: answered by the function that decides it, for
 * those who administer the space and may view the page.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InspectionService {

    private static final String PAGE = "page";

    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject RestrictionStore restrictions;
    @Inject InspectedUsers users;

    /**
     * What one person may do with a page or a blog post.
     *
     * @param user sign-in name or key; empty for whoever has not signed in
     * @throws Problem.NotFound if there is no such content the caller may view
     * @throws Problem.Forbidden if the caller administers neither the space nor the site
     * @throws Problem.Invalid if there is no such user
     */
    @Needs(Need.ADMINISTER)
    public Inspection inspect(ContentId id, String user) {
        ContentFragment.Found found =
                access.viewable(ContentFragment.byId(id), RestrictionService.RESTRICTED, PAGE);
        permissions.check(SpacePermission.ADMINISTER, found, PAGE);
        InspectedUsers.Found who = users.find(user);
        Map<Inspection.Action, Explanation> explained = new LinkedHashMap<>();
        for (Inspection.Action action : Inspection.Action.values()) {
            explained.put(
                    action,
                    permissions.explain(who.id(), permission(action, found, who.id()), found));
        }
        return new Inspection(
                who.name(), who.fullName(), who.active(), verdicts(id, who, explained));
    }

    private SpacePermission permission(
            Inspection.Action action, ContentFragment.Found found, UserId who) {
        return switch (action) {
            case VIEW -> SpacePermission.VIEW;
            case EDIT -> found.kind().changing();
            case COMMENT -> SpacePermission.COMMENT;
            case ATTACH -> SpacePermission.ADD_ATTACHMENT;
            case REMOVE ->
                    !who.anonymous()
                                    && who.equals(found.creator())
                                    && permissions
                                            .explain(who, SpacePermission.REMOVE_OWN, found)
                                            .may()
                            ? SpacePermission.REMOVE_OWN
                            : found.kind().removing();
            case RESTRICT -> SpacePermission.RESTRICT;
        };
    }

    private List<Inspection.Verdict> verdicts(
            ContentId id, InspectedUsers.Found who, Map<Inspection.Action, Explanation> explained) {
        Set<Subject> subjects = new HashSet<>();
        explained.values().forEach(it -> it.steps().forEach(step -> subjects.addAll(step.by())));
        Map<Subject, NamedSubject> named = Subjects.named(subjects);
        Map<Long, String> titles = new HashMap<>();
        restrictions.of(id).forEach(row -> titles.put(row.content(), row.title()));
        List<Inspection.Verdict> verdicts = new ArrayList<>();
        explained.forEach(
                (action, it) ->
                        verdicts.add(
                                new Inspection.Verdict(
                                        action,
                                        who.active() && it.may(),
                                        it.steps().stream()
                                                .map(step -> line(step, id, named, titles))
                                                .toList())));
        return verdicts;
    }

    private static Inspection.Line line(
            Explanation.Step step,
            ContentId id,
            Map<Subject, NamedSubject> named,
            Map<Long, String> titles) {
        long content =
                step.rule() == Explanation.Rule.EDIT_RESTRICTION ? id.value() : step.content();
        return new Inspection.Line(
                step.rule(),
                step.passed(),
                step.permission(),
                titles.getOrDefault(content, ""),
                step.by().stream()
                        .map(it -> named.getOrDefault(it, new NamedSubject(it, "", "", "")))
                        .toList());
    }
}
