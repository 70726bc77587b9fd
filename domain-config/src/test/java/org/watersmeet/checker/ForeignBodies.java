package org.watersmeet.checker;

import java.util.stream.Stream;

/** R3. Compares with what is stored in the end; that this is what was saved is the matter of R1. */
final class ForeignBodies implements Rule.Check {

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        return history.reads()
                .filter(
                        read ->
                                state.revision(read.page(), read.version())
                                        .filter(it -> it.hash().equals(read.hash()))
                                        .isEmpty())
                .map(
                        read ->
                                new Violation(
                                        Rule.VERSIONS_KEEP_THEIR_BODY,
                                        read.page(),
                                        "%s is not what that version holds".formatted(read)));
    }
}
