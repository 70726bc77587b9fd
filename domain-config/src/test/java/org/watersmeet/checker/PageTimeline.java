package org.watersmeet.checker;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Answers for one page, in O(log n): what is the newest version that must be visible to who asks at
 * a moment, and the newest that can be.
 */
final class PageTimeline {

    private final TreeMap<Long, Integer> newestAcknowledged;
    private final TreeMap<Long, Integer> newestBegun;

    PageTimeline(Collection<KeyedSave> saves) {
        this.newestAcknowledged =
                newest(
                        saves.stream().flatMap(it -> it.acknowledged().stream()).toList(),
                        it -> it.call().ended());
        this.newestBegun =
                newest(saves.stream().map(PageTimeline::asBegun).toList(), it -> it.call().began());
    }

    /** The version acknowledged begins with the first attempt, which may have taken effect. */
    private static Operation.Save asBegun(KeyedSave save) {
        Operation.Save first = save.first();
        int version = save.acknowledged().map(Operation.Save::version).orElse(first.wanted());
        return new Operation.Save(
                first.call(),
                first.page(),
                first.base(),
                first.key(),
                first.hash(),
                first.outcome(),
                version);
    }

    private static TreeMap<Long, Integer> newest(
            List<Operation.Save> saves, ToLongFunction<Operation.Save> moment) {
        TreeMap<Long, Integer> newest = new TreeMap<>();
        int version = 0;
        for (Operation.Save save :
                saves.stream().sorted(Comparator.comparingLong(moment)).toList()) {
            version = Math.max(version, save.version());
            newest.put(moment.applyAsLong(save), version);
        }
        return newest;
    }

    int acknowledgedBefore(long moment) {
        var entry = newestAcknowledged.lowerEntry(moment);
        return entry == null ? 0 : entry.getValue();
    }

    int begunBefore(long moment) {
        var entry = newestBegun.lowerEntry(moment);
        return entry == null ? 0 : entry.getValue();
    }
}
