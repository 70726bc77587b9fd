package org.watersmeet.doors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One world, walked by those who may not see what is hidden in it, and by one who may. */
final class CanaryCrawl {

    private final Cast cast;
    private final World world;
    private final Collection<Row> rows;

    CanaryCrawl(Cast cast, Collection<Row> rows) {
        this.cast = cast;
        this.world = new World(cast);
        this.rows = rows;
    }

    World world() {
        return world;
    }

    /** Where hidden words were shown to a role, and how much was walked. */
    Crawl walkedBy(Role role) {
        return new Crawl(cast.as(role), world).walk(rows);
    }

    /** Sights of what is hidden from everybody but the administrator. */
    static List<String> leaks(Crawl crawl) {
        return crawl.where().stream()
                .filter(sight -> !sight.startsWith("open") && !sight.startsWith("archived"))
                .toList();
    }

    /** The words that exist for somebody and were not seen by this one. */
    Set<String> unseen(Crawl crawl) {
        Set<String> unseen = new TreeSet<>(world.markers().keySet());
        unseen.removeAll(crawl.found().keySet());
        unseen.removeIf(name -> name.startsWith("gone"));
        return unseen;
    }

    /**
     * The words that were seen in no page, or in no answer of REST. What is gone stands in the
     * audit log alone, whose first page on the screen is shorter than that of REST.
     */
    static Map<String, Set<Crawl.Door>> seenThroughOne(Crawl crawl) {
        return crawl.found().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("gone"))
                .filter(
                        entry ->
                                !entry.getValue().contains(Crawl.Door.PAGE)
                                        || !entry.getValue().contains(Crawl.Door.REST))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one,
                                TreeMap::new));
    }
}
