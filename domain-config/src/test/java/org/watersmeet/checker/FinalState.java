package org.watersmeet.checker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of all pages when all is over.
 *
 * @param pages for each page its revisions as the wiki lists them
 */
public record FinalState(Map<Long, List<StoredRevision>> pages) {

    List<StoredRevision> of(long page) {
        return pages.getOrDefault(page, List.of());
    }

    Optional<StoredRevision> revision(long page, int number) {
        List<StoredRevision> all = of(page);
        // where the list is as it should be, the revision stands at its place
        if (number >= 1 && number <= all.size() && all.get(number - 1).number() == number) {
            return Optional.of(all.get(number - 1));
        }
        return all.stream().filter(it -> it.number() == number).findFirst();
    }
}
