package org.watersmeet.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All reasons why a form came back, in the order of its fields. */
public record FormProblems(List<FormProblem> all) {

    /** The form is shown for the first time. */
    public static final FormProblems NONE = new FormProblems(List.of());

    public FormProblems {
        all = List.copyOf(all);
    }

    public static FormProblems of(String field, Content message) {
        return new FormProblems(List.of(new FormProblem(field, message)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first message about the field, or null. */
    public @Nullable Content of(String field) {
        for (FormProblem problem : all) {
            if (problem.field().equals(field)) {
                return problem.message();
            }
        }
        return null;
    }
}
