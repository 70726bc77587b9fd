package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;

/** The filter of lists and the decision about one space are two forms of one rule. */
class VisibilityTest {

    private static final long SEED = 20_261_122;
    private static final int SPACES = 25;
    private static final int CALLERS = 20;
    private static final long GROUPS = 4;
    private static final long USERS = 3;
    private static final long FIRST_USER = 2001;

    private final MigratedDatabase site = MigratedDatabase.create();
    private final Random random = new Random(SEED);

    @Test
    void listsShowExactlyTheSpacesThatMayBeViewed() throws SQLException {
        Map<Long, List<Grant>> spaces = new HashMap<>();
        for (long space = 1; space <= SPACES; space++) {
            List<Grant> grants = randomGrants();
            StoredSpace.insert(site, space, grants);
            spaces.put(space, grants);
        }
        Set<Integer> sizes = new HashSet<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Membership membership = randomMembership(caller);

            Set<Long> listed = listed(membership);

            assertThat(listed).as("%s", membership).isEqualTo(allowed(membership, spaces));
            sizes.add(listed.size());
        }
        assertThat(sizes)
                .as("callers see different parts, or this proves little")
                .hasSizeGreaterThan(4);
    }

    private static Set<Long> allowed(Membership membership, Map<Long, List<Grant>> spaces) {
        Set<Long> allowed = new TreeSet<>();
        spaces.forEach(
                (space, grants) -> {
                    if (membership.allows(SpacePermission.VIEW, SpaceGrants.of(grants))) {
                        allowed.add(space);
                    }
                });
        return allowed;
    }

    private Set<Long> listed(Membership membership) throws SQLException {
        Visibility visibility = Visibility.of(membership);
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select s.id from space s where " + visibility.condition("s.id"))) {
            visibility.bind(statement, 1);
            Set<Long> ids = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private Membership randomMembership(int caller) {
        if (caller == 0) {
            return Membership.ANONYMOUS;
        }
        Set<Long> groups = new HashSet<>();
        for (long group = 1; group <= GROUPS; group++) {
            if (random.nextInt(3) == 0) {
                groups.add(group);
            }
        }
        long user = FIRST_USER + caller % USERS;
        return caller == 2
                ? new Membership(user, groups, Set.of())
                : new Membership(user, groups, caller == 1);
    }

    private List<Grant> randomGrants() {
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            SpacePermission permission =
                    random.nextInt(3) == 0 ? SpacePermission.ADD_PAGE : SpacePermission.VIEW;
            grants.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Grant.toEverybody(permission);
                        case 1 -> Grant.toSignedIn(permission);
                        case 2 ->
                                Grant.toUser(permission, FIRST_USER + random.nextInt((int) USERS));
                        default -> Grant.toGroup(permission, 1 + random.nextInt((int) GROUPS));
                    });
        }
        return grants;
    }
}
