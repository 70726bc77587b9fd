package org.watersmeet.wiki.space;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.platform.database.Vouched;

/**
 * Part of the request stamp: what is current of a space, found by its key.
 *
 * @param keyLookup the compared form of the key
 */
public record SpaceFragment(String keyLookup) implements StampFragment<SpaceFragment.Found> {

    /**
     * @param rootsEpoch rises when the space's top level changes
     */
    public record Found(SpaceStamp stamp, long lockVersion, long rootsEpoch) {}

    public static SpaceFragment of(SpaceKey key) {
        return new SpaceFragment(key.lookup());
    }

    @Override
    public String sql() {
        return "select s.id, s.permission_epoch, s.lock_version, s.roots_epoch,"
                + " s.status = 'ARCHIVED' from space s where s.key_lookup = ?";
    }

    @Override
    public int columns() {
        return 5;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, keyLookup);
        return first + 1;
    }

    @Override
    public @Nullable Found read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        long lockVersion = row.getLong(first + 2);
        Vouched.version(Space.class, id, lockVersion);
        return new Found(
                new SpaceStamp(new SpaceId(id), row.getLong(first + 1), row.getBoolean(first + 4)),
                lockVersion,
                row.getLong(first + 3));
    }
}
