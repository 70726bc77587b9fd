package org.watersmeet.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

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

    /** What went wrong, in its own words, at a field. */
    public static FormProblems of(String field, Problem problem) {
        return of(field, Texts.literal(String.valueOf(problem.getMessage())));
    }

    /**
     * The same at the field that the problem names.
     *
     * @param otherwise where it stands if it names none of the form's
     * @param others the other fields of the form that have a place for it
     */
    public static FormProblems of(Problem problem, String otherwise, String... others) {
        String named = problem instanceof Problem.Invalid invalid ? invalid.field() : null;
        return of(named != null && List.of(others).contains(named) ? named : otherwise, problem);
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
