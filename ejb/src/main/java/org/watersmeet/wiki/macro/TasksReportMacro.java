package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.task.Assignee;
import org.watersmeet.wiki.task.FoundTask;
import org.watersmeet.wiki.task.TaskFilter;
import org.watersmeet.wiki.task.TaskLists;
import org.watersmeet.wiki.task.TaskOrder;
import org.watersmeet.wiki.task.TaskState;

/** {@code tasks-report-macro}: the tasks of many pages in one table. */
@ApplicationScoped
class TasksReportMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "tasks-report-macro",
                    BodyKind.NONE,
                    of("spaceAndPage", ListParameters.NAMES),
                    ListParameters.SPACES,
                    of("pages", ListParameters.NAMES),
                    ListParameters.LABELS,
                    of("assignees", ListParameters.NAMES).also("assignee"),
                    of("creators", ListParameters.NAMES).also("creator"),
                    choice("status", "incomplete", "complete", "all", "any"),
                    of("createddateFrom", new ParameterType.Day()),
                    of("columns", ListParameters.NAMES).or("description,duedate,assignee,location"),
                    whole("pageSize", 1, TaskLists.MOST - 1, 20),
                    choice(
                            "sortBy",
                            "due date",
                            "duedate",
                            "assignee",
                            "page title",
                            "location",
                            "created",
                            "completedate"),
                    flag("reverseSort"));

    @Inject TaskLists lists;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<TaskFilter, List<FoundTask>> found = new HashMap<>();
        slots.stream()
                .map(TasksReportMacro::filter)
                .distinct()
                .limit(ContentLists.MOST_LISTS)
                .forEach(filter -> found.put(filter, lists.find(filter)));
        Map<Long, List<String>> labels = ContentLists.labels(labelled(slots, found));
        return slots.stream().map(slot -> filling(slot, found, labels)).toList();
    }

    /** The pages whose labels some report shows. */
    private static Set<Long> labelled(
            List<MacroSlot> slots, Map<TaskFilter, List<FoundTask>> found) {
        Set<Long> pages = new HashSet<>();
        for (MacroSlot slot : slots) {
            if (TaskTable.shows(slot.call(), "labels")) {
                found.getOrDefault(filter(slot), List.of())
                        .forEach(task -> pages.add(task.where().content().value()));
            }
        }
        return pages;
    }

    private static SlotFilling filling(
            MacroSlot slot,
            Map<TaskFilter, List<FoundTask>> found,
            Map<Long, List<String>> labels) {
        List<FoundTask> tasks = found.get(filter(slot));
        if (tasks == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        return tasks.isEmpty()
                ? Fragment.nothing("tasks.none")
                : new TaskTable(slot.call(), labels).filling(tasks);
    }

    /** With one task more than is shown, to tell whether there are more. */
    static TaskFilter filter(MacroSlot slot) {
        MacroCall call = slot.call();
        return new TaskFilter(
                assignees(call),
                ListParameters.users(call, "creators"),
                state(call.choice("status")),
                scope(slot),
                new TaskFilter.Sequence(
                        order(call.choice("sortBy")),
                        call.flag("reverseSort"),
                        null,
                        call.whole("pageSize") + 1));
    }

    private static Set<String> assignees(MacroCall call) {
        Set<String> assignees = new HashSet<>();
        Stream<String> targets =
                call.argument("assignees").targets().stream()
                        .filter(LinkTarget.User.class::isInstance)
                        .map(target -> ((LinkTarget.User) target).value());
        Stream.concat(targets, call.names("assignees").stream())
                .forEach(name -> assignees.addAll(Assignee.called(name)));
        return assignees;
    }

    private static TaskState state(String word) {
        return switch (word) {
            case "complete" -> TaskState.DONE;
            case "incomplete" -> TaskState.OPEN;
            default -> TaskState.ANY;
        };
    }

    private static TaskOrder order(String word) {
        return switch (word) {
            case "assignee" -> TaskOrder.ASSIGNEE;
            case "page title", "location" -> TaskOrder.PAGE;
            case "created" -> TaskOrder.CREATED;
            case "completedate" -> TaskOrder.COMPLETED;
            default -> TaskOrder.DUE;
        };
    }

    /** Spaces and pages by parameters of their own, or together as {@code space:KEY,page:ID}. */
    private static TaskFilter.Scope scope(MacroSlot slot) {
        MacroCall call = slot.call();
        Set<String> spaces = new HashSet<>(ListParameters.spaces(slot, true));
        Set<Long> pages = new HashSet<>();
        call.names("pages").forEach(id -> page(id, pages));
        for (String place : call.names("spaceAndPage")) {
            if (place.startsWith("page:")) {
                page(place.substring(5), pages);
            } else if (place.startsWith("space:")) {
                spaces.add(new SpaceKey(place.substring(6)).lookup());
            }
        }
        Set<String> labels = Set.copyOf(ListParameters.labels(call, "labels"));
        return new TaskFilter.Scope(spaces, pages, labels, call.day("createddateFrom"));
    }

    /** What is no id names no page: then no task is found by it. */
    private static void page(String id, Set<Long> pages) {
        String digits = id.strip();
        pages.add(digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0);
    }
}
