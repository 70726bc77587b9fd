package org.watersmeet.wiki.macro;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.task.FoundTask;

/** Writes the table of a report of tasks: a row for each. */
final class TaskTable {

    /** What columns there are, in no order of importance. */
    private static final Set<String> COLUMNS =
            Set.of(
                    "description",
                    "duedate",
                    "assignee",
                    "location",
                    "completedate",
                    "createddate",
                    "labels");

    private final MacroCall call;
    private final Map<Long, List<String>> labels;
    private final Fragment fragment = new Fragment();

    TaskTable(MacroCall call, Map<Long, List<String>> labels) {
        this.call = call;
        this.labels = labels;
    }

    static boolean shows(MacroCall call, String column) {
        return columns(call).contains(column);
    }

    /** As they are asked for; the task itself is shown in any case. */
    private static Set<String> columns(MacroCall call) {
        Set<String> columns = new LinkedHashSet<>();
        for (String name : call.names("columns")) {
            String column = name.toLowerCase(Locale.ROOT).replace(" ", "");
            if (COLUMNS.contains(column)) {
                columns.add(column);
            }
        }
        if (columns.isEmpty()) {
            columns.add("description");
        }
        return columns;
    }

    /**
     * @param tasks one more than the report shows, when there are more
     */
    SlotFilling filling(List<FoundTask> tasks) {
        int most = call.whole("pageSize");
        fragment.out.start("div").css("wm-table-wrap").start("table").css("wm-table wm-tasks");
        fragment.out.start("thead").start("tr");
        for (String column : columns(call)) {
            fragment.out.start("th").attribute("scope", "col");
            fragment.out.text(Fragment.say("tasks." + column)).end();
        }
        fragment.out.end().end().start("tbody");
        tasks.stream().limit(most).forEach(this::row);
        fragment.out.end().end().end();
        if (tasks.size() > most) {
            fragment.out.start("p").css("wm-list-meta").text(Fragment.say("tasks.more")).end();
        }
        return fragment.filling();
    }

    private void row(FoundTask task) {
        fragment.out.start("tr");
        for (String column : columns(call)) {
            fragment.out.start("td");
            cell(column, task);
            fragment.out.end();
        }
        fragment.out.end();
    }

    private void cell(String column, FoundTask task) {
        switch (column) {
            case "duedate" -> text(task.due());
            case "assignee" -> text(task.assignee() == null ? null : task.assignee().fullName());
            case "location" -> fragment.link(address(task.where()), null, task.where().title());
            case "completedate" -> {
                if (task.completedAt() != null) {
                    fragment.time(task.completedAt());
                }
            }
            case "createddate" -> fragment.time(task.createdAt());
            case "labels" ->
                    fragment.out.text(
                            String.join(
                                    ", ",
                                    labels.getOrDefault(
                                            task.where().content().value(), List.of())));
            default -> description(task);
        }
    }

    private void text(@Nullable Object value) {
        if (value != null) {
            fragment.out.text(value.toString());
        }
    }

    private static String address(FoundTask.Where where) {
        return where.kind() == ContentKind.PAGE
                ? FoundContent.pageAddress(where.space(), where.content())
                : "/pages/viewpage.action?pageId=" + where.content();
    }

    private void description(FoundTask task) {
        String state = Fragment.say(task.done() ? "tasks.done" : "tasks.open");
        fragment.out
                .start("span")
                .css(task.done() ? "wm-task-state wm-task-done" : "wm-task-state");
        fragment.out.attribute("role", "img").attribute("aria-label", state).end();
        fragment.out.text(" " + task.words());
    }
}
