package org.watersmeet.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;

/**
 * Which two revisions an address asks for. Confluence has two spellings: {@code
 * selectedPageVersions}, once or twice in any order, and {@code originalVersion} with {@code
 * revisedVersion}.
 *
 * @param from the earlier one; {@link #OPEN} if the address does not say
 * @param to the later one; {@link #OPEN} if the address does not say
 */
record ComparedRevisions(int from, int to) {

    /** Left to the page: the current revision, and what it changed. */
    static final int OPEN = 0;

    /**
     * Reads the parameters of an address.
     *
     * @throws Problem.NotFound if one is no number from 1 on
     * @throws Problem.Invalid if there are more than two
     */
    static ComparedRevisions of(Map<String, String[]> parameters) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : List.of("selectedPageVersions", "originalVersion", "revisedVersion")) {
            for (String value : parameters.getOrDefault(name, new String[0])) {
                numbers.add(number(value));
            }
        }
        return switch (numbers.size()) {
            case 0 -> new ComparedRevisions(OPEN, OPEN);
            case 1 -> new ComparedRevisions(numbers.getFirst(), OPEN);
            case 2 ->
                    new ComparedRevisions(
                            Math.min(numbers.getFirst(), numbers.getLast()),
                            Math.max(numbers.getFirst(), numbers.getLast()));
            default ->
                    throw new Problem.Invalid(
                            "revisions.too-many", "Only two versions can be compared.");
        };
    }

    private static int number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: no number of a revision
        }
        throw new Problem.NotFound("revision.not-found", "This page has no such version.");
    }

    boolean complete() {
        return from != OPEN && to != OPEN;
    }

    /** The same for a page with so many revisions, nothing left open. */
    ComparedRevisions within(int current) {
        return new ComparedRevisions(from == OPEN ? Math.max(1, current - 1) : from, current);
    }
}
