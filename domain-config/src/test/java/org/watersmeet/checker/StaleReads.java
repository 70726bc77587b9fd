package org.watersmeet.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R4, for reads and, since a save reads what it replaces, for saves too. */
final class StaleReads implements Rule.Check {

    private static final PageTimeline NEVER_SAVED = new PageTimeline(List.of());

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        Map<Long, List<KeyedSave>> saves =
                history.keyedSaves().stream()
                        .collect(Collectors.groupingBy(it -> it.first().page()));
        Map<Long, PageTimeline> timelines = new HashMap<>();
        saves.forEach((page, ofPage) -> timelines.put(page, new PageTimeline(ofPage)));
        LongFunction<PageTimeline> timeline = it -> timelines.getOrDefault(it, NEVER_SAVED);
        Stream<Optional<Violation>> reads =
                history.reads().map(it -> judge(it, timeline.apply(it.page())));
        Stream<Optional<Violation>> overtaken =
                saves.values().stream()
                        .flatMap(List::stream)
                        .map(it -> judge(it, timeline.apply(it.first().page())));
        return Stream.concat(reads, overtaken).flatMap(Optional::stream);
    }

    private static Optional<Violation> judge(Operation.Read read, PageTimeline timeline) {
        int least = timeline.acknowledgedBefore(read.call().began());
        int most = timeline.begunBefore(read.call().ended());
        if (read.version() >= least && read.version() <= most) {
            return Optional.empty();
        }
        return Optional.of(
                violation(read, "%s should be of version %d to %d".formatted(read, least, most)));
    }

    private static Optional<Violation> judge(KeyedSave save, PageTimeline timeline) {
        int least = timeline.acknowledgedBefore(save.first().call().began());
        return save.acknowledged()
                .filter(it -> it.version() <= least)
                .map(it -> violation(it, "%s began when %d was known".formatted(it, least)));
    }

    private static Violation violation(Operation operation, String what) {
        return new Violation(Rule.READS_ARE_CURRENT, operation.page(), what);
    }
}
