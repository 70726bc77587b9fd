package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.SpaceId;

class ExplanationTest {

    private record Target(SpaceStamp space, Restrictions restrictions) implements Guarded {}

    private static final SpaceStamp SPACE = new SpaceStamp(new SpaceId(1), 1, false);

    private static Subject subject(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Subject.EVERYBODY;
            case 1 -> Subject.SIGNED_IN;
            case 2 -> Subject.group(1 + random.nextInt(3));
            default -> Subject.user(1 + random.nextInt(3));
        };
    }

    private static Membership caller(Random random) {
        if (random.nextInt(4) == 0) {
            return Membership.ANONYMOUS;
        }
        Set<Long> groups = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(1L + random.nextInt(3));
        }
        return new Membership(1 + random.nextInt(3), groups, random.nextInt(8) == 0);
    }

    private static SpaceGrants grants(Random random) {
        SpacePermission[] all = SpacePermission.values();
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            SpacePermission permission =
                    random.nextBoolean() ? SpacePermission.VIEW : all[random.nextInt(all.length)];
            grants.add(new Grant(permission, subject(random)));
        }
        return SpaceGrants.of(grants);
    }

    private static Restrictions restrictions(Random random) {
        List<Long> restricting = new ArrayList<>();
        List<Restriction> named = new ArrayList<>();
        for (long content = 1; content <= 1 + random.nextInt(3); content++) {
            if (random.nextInt(3) == 0) {
                restricting.add(content);
            }
            for (Restriction.Operation operation : Restriction.Operation.values()) {
                named.add(new Restriction(content, operation, Subject.user(1 + random.nextInt(3))));
                named.add(
                        new Restriction(content, operation, Subject.group(1 + random.nextInt(3))));
            }
        }
        return Restrictions.of(restricting, random.nextInt(3) == 0, named);
    }

    @Test
    void answersAsTheDecisionDoes() {
        Random random = new Random(4);
        int allowed = 0;
        for (int i = 0; i < 20_000; i++) {
            Membership caller = caller(random);
            SpaceGrants grants = grants(random);
            boolean archived = random.nextInt(5) == 0;
            Target target =
                    new Target(new SpaceStamp(new SpaceId(1), 1, archived), restrictions(random));
            SpacePermission permission =
                    SpacePermission.values()[random.nextInt(SpacePermission.values().length)];
            boolean may =
                    caller.allows(permission, grants)
                            && target.restrictions().letView(caller)
                            && (!permission.edits() || target.restrictions().letEdit(caller))
                            && (permission.countsInArchive() || !archived);
            Explanation explained = Explanation.of(permission, caller, grants, target);

            assertThat(explained.may()).as("case %d", i).isEqualTo(may);
            assertThat(explained.steps().getLast().passed()).isEqualTo(may);
            allowed += may ? 1 : 0;
        }
        assertThat(allowed).isBetween(2_000, 18_000);
    }

    @Test
    void saysAsWhomOneIsLetAndWhatLetsNobody() {
        SpaceGrants grants =
                SpaceGrants.of(
                        List.of(
                                new Grant(SpacePermission.VIEW, Subject.group(2)),
                                new Grant(SpacePermission.VIEW, Subject.user(7)),
                                new Grant(SpacePermission.ADD_PAGE, Subject.group(3))));
        Restrictions restrictions =
                Restrictions.of(
                        List.of(11L),
                        false,
                        List.of(
                                new Restriction(
                                        11L, Restriction.Operation.VIEW, Subject.group(2))));

        Explanation explained =
                Explanation.of(
                        SpacePermission.ADD_PAGE,
                        new Membership(7, Set.of(1L, 2L), false),
                        grants,
                        new Target(SPACE, restrictions));

        assertThat(explained.steps())
                .extracting(Explanation.Step::rule, Explanation.Step::by)
                .containsExactly(
                        tuple(
                                Explanation.Rule.SPACE_VIEW,
                                List.of(Subject.group(2), Subject.user(7))),
                        tuple(Explanation.Rule.VIEW_RESTRICTION, List.of(Subject.group(2))),
                        tuple(Explanation.Rule.SPACE_PERMISSION, List.of()));
        assertThat(explained.may()).isFalse();
    }
}
