package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.watersmeet.people.user.UserReference;

class DependenciesTest {

    private static final TitlesFragment.Name MISSING = new TitlesFragment.Name(7, "x");
    private static final UserReference ADA = new UserReference(true, "ff01");
    private static final UserReference NOBODY = new UserReference(false, "nobody");

    static final Dependencies LINKED =
            new Dependencies(
                    new TreeMap<>(Map.of(11L, "Plan", 12L, "Ziele 🎈")),
                    new TreeSet<>(List.of(MISSING)),
                    new TreeMap<>(Map.of(11L, 7L)),
                    new TreeMap<>(Map.of(ADA, "Ada Lindqvist", NOBODY, "")));

    private static Map<Long, NodesFragment.Node> nodes(String plan, long files) {
        return Map.of(
                11L,
                new NodesFragment.Node(11, plan, 1, files),
                12L,
                new NodesFragment.Node(12, "Ziele 🎈", 5, 1));
    }

    private static boolean holdWith(Map<Long, NodesFragment.Node> nodes) {
        return LINKED.hold(new Validation.Now(nodes, Map.of(), Map.of(ADA, "Ada Lindqvist")));
    }

    private static boolean holdWith(TitlesFragment.Name name, TitlesFragment.Target target) {
        return LINKED.hold(
                new Validation.Now(
                        nodes("Plan", 7), Map.of(name, target), Map.of(ADA, "Ada Lindqvist")));
    }

    private static boolean holdWithPeople(Map<UserReference, String> people) {
        return LINKED.hold(new Validation.Now(nodes("Plan", 7), Map.of(), people));
    }

    @Test
    void theyHoldWhileAllIsAsItWas() {
        assertThat(holdWith(nodes("Plan", 7))).isTrue();
    }

    @Test
    void aLinkedPageMayNotBeRenamedOrGo() {
        assertThat(holdWith(nodes("Plan B", 7))).isFalse();
        Map<Long, NodesFragment.Node> gone = new HashMap<>(nodes("Plan", 7));
        gone.remove(12L);
        assertThat(holdWith(gone)).isFalse();
    }

    @Test
    void filesMayNotChange() {
        assertThat(holdWith(nodes("Plan", 8))).isFalse();
    }

    @Test
    void aMissingPageMayNotAppear() {
        assertThat(holdWith(MISSING, new TitlesFragment.Target(13, "X", false))).isFalse();
    }

    @Test
    void aMissingTitleMayBeTheFormerOneOfALinkedPageOnly() {
        assertThat(holdWith(MISSING, new TitlesFragment.Target(12, "Ziele 🎈", true))).isTrue();
        assertThat(holdWith(MISSING, new TitlesFragment.Target(13, "X now", true))).isFalse();
    }

    @Test
    void pagesThatOthersMissedDoNotMatter() {
        TitlesFragment.Name other = new TitlesFragment.Name(8, "x");

        assertThat(holdWith(other, new TitlesFragment.Target(13, "X", false))).isTrue();
    }

    @Test
    void peopleMayNotGetAnotherNameComeOrGo() {
        assertThat(holdWithPeople(Map.of(ADA, "Ada Okafor"))).isFalse();
        assertThat(holdWithPeople(Map.of(ADA, "Ada Lindqvist", NOBODY, "Nobody"))).isFalse();
        assertThat(holdWithPeople(Map.of())).isFalse();
    }
}
