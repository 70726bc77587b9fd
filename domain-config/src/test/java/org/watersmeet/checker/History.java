package org.watersmeet.checker;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All operations of a run.
 *
 * @param operations in the order in which they began
 */
public record History(List<Operation> operations) {

    /** Takes the operations in any order. */
    public History {
        operations =
                operations.stream()
                        .sorted(Comparator.comparingLong(it -> it.call().began()))
                        .toList();
    }

    /**
     * What was known at a moment of its clock: of a save that was under way then, that it had
     * begun.
     */
    public History until(long moment) {
        return new History(
                operations.stream()
                        .filter(it -> it.call().began() < moment)
                        .flatMap(it -> known(it, moment))
                        .toList());
    }

    private static Stream<Operation> known(Operation operation, long moment) {
        if (operation.call().ended() < moment) {
            return Stream.of(operation);
        }
        return operation instanceof Operation.Save save
                ? Stream.of(save.withoutAnswer())
                : Stream.empty();
    }

    Stream<Operation.Save> saves() {
        return operations.stream()
                .filter(Operation.Save.class::isInstance)
                .map(Operation.Save.class::cast);
    }

    /** Reads that were answered. */
    Stream<Operation.Read> reads() {
        return operations.stream()
                .filter(it -> it instanceof Operation.Read && it.outcome() == Outcome.OK)
                .map(Operation.Read.class::cast);
    }

    /** The saves by key, in the order of their first attempts. */
    List<KeyedSave> keyedSaves() {
        Map<String, List<Operation.Save>> attempts =
                saves().collect(
                                Collectors.groupingBy(
                                        Operation.Save::key,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return attempts.entrySet().stream()
                .map(it -> new KeyedSave(it.getKey(), it.getValue()))
                .toList();
    }

    /** Of each acknowledged save the attempt that was. */
    List<Operation.Save> acknowledged() {
        return keyedSaves().stream().flatMap(it -> it.acknowledged().stream()).toList();
    }
}
