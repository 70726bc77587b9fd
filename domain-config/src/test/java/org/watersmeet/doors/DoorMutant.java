package org.watersmeet.doors;

import org.watersmeet.checker.mutant.SourceChange;

/** A permission check that is missing. */
public enum DoorMutant {

    /** Who may not view a space finds what is in it by its address. */
    VIEW_CHECK_OFF(
            new SourceChange(
                    "org.watersmeet.people.permission.Permissions",
                    "if (!test(SpacePermission.VIEW, target)) {",
                    "if (false) {")),

    /** Lists hold what is in every space. */
    LISTS_UNFILTERED(
            new SourceChange(
                    "org.watersmeet.people.permission.Visibility",
                    "statement.setBoolean(first, everything);\n        SqlArrays.bindTexts",
                    "statement.setBoolean(first, true);\n        SqlArrays.bindTexts")),

    /** Lists hold pages that are restricted to others. */
    LISTS_UNRESTRICTED(
            new SourceChange(
                    "org.watersmeet.people.permission.Visibility",
                    "statement.setBoolean(first, everything);\n        SqlArrays.bindIds",
                    "statement.setBoolean(first, true);\n        SqlArrays.bindIds"));

    private final SourceChange change;

    DoorMutant(SourceChange change) {
        this.change = change;
    }

    /** What is taken out. */
    public SourceChange change() {
        return change;
    }
}
