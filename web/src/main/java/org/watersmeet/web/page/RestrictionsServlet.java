package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction.Operation;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Ticks;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.restriction.ContentRestrictions;
import org.watersmeet.wiki.restriction.OwnRestrictions;
import org.watersmeet.wiki.restriction.RestrictionService;

/** Shows and changes who alone may view and edit a page. */
@WebServlet(
        name = "page-restrictions",
        urlPatterns = {RestrictionsServlet.SHOW, RestrictionsServlet.SAVE, RestrictionsServlet.ADD})
public final class RestrictionsServlet extends FormScreen {

    private static final long serialVersionUID = 1L;

    static final String SHOW = "/pages/pagepermissions.action";
    static final String SAVE = "/pages/dopagepermissions.action";
    static final String ADD = "/pages/addpagepermission.action";

    @Inject transient PageService pages;
    @Inject transient RestrictionService restrictions;

    @Override
    protected String shown() {
        return SHOW;
    }

    @Override
    protected RestrictionsView view(HttpServletRequest request, FormProblems problems) {
        PageDetails page = pages.details(ContentFragment.byId(id(request, "pageId")));
        ContentRestrictions found = restrictions.of(page.id());
        return new RestrictionsView(
                frames.of(request),
                PageScreens.head(page),
                rows(found),
                found.above().stream()
                        .map(
                                it ->
                                        new RestrictionsView.Above(
                                                new PageRef(
                                                        it.id().value(),
                                                        page.space().value(),
                                                        it.title()),
                                                it.named()))
                        .toList(),
                found.mayChange(),
                found.mayInspect(),
                problems);
    }

    /** A row for each one named, whatever for. */
    private static List<RestrictionsView.Row> rows(ContentRestrictions found) {
        Map<NamedSubject, Set<Operation>> named = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            for (NamedSubject each : found.own().of(operation)) {
                named.computeIfAbsent(each, it -> new LinkedHashSet<>()).add(operation);
            }
        }
        List<RestrictionsView.Row> rows = new ArrayList<>();
        named.forEach(
                (each, operations) ->
                        rows.add(
                                new RestrictionsView.Row(
                                        each,
                                        operations.contains(Operation.VIEW),
                                        operations.contains(Operation.EDIT))));
        return rows;
    }

    @Override
    protected Done change(HttpServletRequest request) {
        ContentId id = id(request, "pageId");
        restrictions.replace(
                id,
                request.getRequestURI().endsWith(ADD) ? withOneMore(request, id) : ticked(request));
        return new Done(SHOW + "?pageId=" + id, Outcome.RESTRICTIONS_SAVED);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "restrictions", "name");
    }

    private static Map<Operation, Set<Subject>> ticked(HttpServletRequest request) {
        Map<Operation, Set<Subject>> named = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            named.put(operation, new LinkedHashSet<>());
        }
        for (Map.Entry<Operation, Subject> box :
                Ticks.read(request, "named", Operation.class, Map::entry)) {
            named.computeIfAbsent(box.getKey(), it -> new LinkedHashSet<>()).add(box.getValue());
        }
        return named;
    }

    /** Whoever begins to restrict a page is named as well, and so not locked out. */
    private Map<Operation, Set<Subject>> withOneMore(HttpServletRequest request, ContentId id) {
        Subject.Kind kind =
                parameter(request, "kind").equals("group") ? Subject.Kind.GROUP : Subject.Kind.USER;
        Subject added = restrictions.find(id, kind, parameter(request, "name").strip());
        OwnRestrictions before = restrictions.of(id).own();
        Map<Operation, Set<Subject>> named = new EnumMap<>(Operation.class);
        for (Operation operation : operations(parameter(request, "what"))) {
            Set<Subject> subjects =
                    before.of(operation).stream()
                            .map(NamedSubject::subject)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (subjects.isEmpty()) {
                subjects.add(Subject.user(CallerContext.caller().id().value()));
            }
            subjects.add(added);
            named.put(operation, subjects);
        }
        return named;
    }

    private static Set<Operation> operations(String what) {
        return switch (what) {
            case "view" -> EnumSet.of(Operation.VIEW);
            case "edit" -> EnumSet.of(Operation.EDIT);
            default -> EnumSet.allOf(Operation.class);
        };
    }
}
