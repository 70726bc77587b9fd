package org.watersmeet.wiki.task;

/** The order of a list of tasks; those that have not what it goes by come last. */
public enum TaskOrder {
    /** The order that lists can be continued in. */
    DUE(TaskOrder.DAY),
    ASSIGNEE(
            "(select u.full_name_key from app_user u where " + TaskOrder.IS_ASSIGNEE + " limit 1)"),
    PAGE("c.title_key"),
    CREATED("t.created_at"),
    COMPLETED("t.completed_at");

    /** The day of a task, as an index has it. */
    static final String DAY = "coalesce(t.due, 'infinity')";

    /** Whether a row of users is whom a task is for; both ways have an index. */
    static final String IS_ASSIGNEE =
            "(t.assignee like 'key:%' and u.user_key = substr(t.assignee, 5)"
                    + " or t.assignee like 'name:%' and u.name_key = substr(t.assignee, 6))";

    private final String by;

    TaskOrder(String by) {
        this.by = by;
    }

    String sql(boolean reverse) {
        String direction = reverse ? " desc" : "";
        return by + direction + " nulls last, t.content_id" + direction + ", t.place" + direction;
    }
}
