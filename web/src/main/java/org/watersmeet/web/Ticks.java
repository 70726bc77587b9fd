package org.watersmeet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Subject;

/**
 * What a form's check boxes change, each of which stands for a subject and what it may: {@code
 * "GROUP-1001-VIEW"}.
 *
 * @param added ticked now and not when the form was shown
 * @param removed ticked when the form was shown and not now
 */
public record Ticks<G>(List<G> added, List<G> removed) {

    public Ticks {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** The value of a check box. */
    public static String value(Subject subject, Enum<?> what) {
        return subject.kind() + "-" + subject.id() + "-" + what.name();
    }

    /**
     * The difference between the fields {@code had} and {@code grant}: nothing else is changed, so
     * that what somebody else changed meanwhile stays.
     *
     * @throws Problem.Invalid for what no check box sends
     */
    public static <E extends Enum<E>, G> Ticks<G> changes(
            HttpServletRequest request, Class<E> what, BiFunction<E, Subject, G> grant) {
        Set<G> before = read(request, "had", what, grant);
        Set<G> after = read(request, "grant", what, grant);
        return new Ticks<>(without(after, before), without(before, after));
    }

    private static <G> List<G> without(Set<G> some, Set<G> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    /**
     * What the ticked boxes of a field stand for, in their order.
     *
     * @throws Problem.Invalid for what no check box sends
     */
    public static <E extends Enum<E>, G> Set<G> read(
            HttpServletRequest request,
            String field,
            Class<E> what,
            BiFunction<E, Subject, G> grant) {
        Set<G> grants = new LinkedHashSet<>();
        String[] values = request.getParameterValues(field);
        for (String value : values == null ? new String[0] : values) {
            String[] parts = value.split("-", 3);
            try {
                Subject subject =
                        new Subject(Subject.Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
                grants.add(grant.apply(Enum.valueOf(what, parts[2]), subject));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new Problem.Invalid(
                        "form.ticks", "This form is not valid: load it again.", field);
            }
        }
        return grants;
    }
}
