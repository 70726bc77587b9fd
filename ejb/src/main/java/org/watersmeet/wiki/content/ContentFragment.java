package org.watersmeet.wiki.content;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Guarded;
import org.watersmeet.people.permission.RestrictionColumn;
import org.watersmeet.people.permission.Restrictions;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.platform.database.Vouched;
import org.watersmeet.wiki.space.Space;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpacesFragment;

/** Part of the request stamp: what is current of one content and of the space it is in. */
public sealed interface ContentFragment extends StampFragment<ContentFragment.Found> {

    /**
     * What is current.
     *
     * @param lockVersion vouches for the entity
     * @param revision names the current body
     * @param epochs name the lists that belong to it
     * @param in the space it is in
     * @param rootsEpoch names the list of the space's top level
     * @param title as it is shown
     * @param parent 0 at the top of the space, or of a thread
     * @param container what it belongs to; 0 when it stands in a space by itself
     * @param containerTrashed whether that is in the trash
     * @param restrictions who alone may view or edit it
     * @param now the database's time
     */
    record Found(
            ContentId id,
            ContentKind kind,
            ContentStatus status,
            long lockVersion,
            int revision,
            ContentEpochs epochs,
            SpacesFragment.Named in,
            long rootsEpoch,
            String title,
            long parent,
            long container,
            boolean containerTrashed,
            UserId creator,
            Restrictions restrictions,
            Instant now)
            implements Guarded {

        /** Whether it, or what it belongs to, is in the trash. */
        public boolean trashed() {
            return status == ContentStatus.TRASHED || containerTrashed;
        }

        @Override
        public SpaceStamp space() {
            return in.stamp();
        }

        /** 0 when the space has none. */
        public long homePage() {
            return in.homePage();
        }
    }

    /** Content of any status by its id. */
    record ById(long id) implements ContentFragment {
        @Override
        public String sql() {
            return SELECT + " where c.id = ? and c.status <> 'COPYING'";
        }

        @Override
        public int bind(PreparedStatement statement, int first) throws SQLException {
            statement.setLong(first, id);
            return first + 1;
        }
    }

    /** The current page of a title. */
    record ByTitle(String spaceLookup, String titleKey) implements ContentFragment {
        @Override
        public String sql() {
            return SELECT
                    + " where s.key_lookup = ? and c.title_key = ? and c.kind = 'PAGE'"
                    + " and c.status = 'CURRENT'";
        }

        @Override
        public int bind(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, spaceLookup);
            statement.setString(first + 1, titleKey);
            return first + 2;
        }
    }

    /** The current blog post of a day and title. */
    record ByPosting(String spaceLookup, LocalDate day, String titleKey)
            implements ContentFragment {
        @Override
        public String sql() {
            return SELECT
                    + " where s.key_lookup = ? and c.posting_day = ? and c.title_key = ?"
                    + " and c.kind = 'BLOG_POST' and c.status = 'CURRENT'";
        }

        @Override
        public int bind(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, spaceLookup);
            statement.setObject(first + 1, day);
            statement.setString(first + 2, titleKey);
            return first + 3;
        }
    }

    /** The home page of a space. */
    record HomeOf(String spaceLookup) implements ContentFragment {
        @Override
        public String sql() {
            return SELECT + " where s.key_lookup = ? and c.id = s.home_page_id";
        }

        @Override
        public int bind(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, spaceLookup);
            return first + 1;
        }
    }

    String SELECT =
            """
            select c.id, c.status, c.lock_version, c.revision, c.children_epoch, s.id,
                   s.permission_epoch, s.lock_version, s.roots_epoch, coalesce(s.home_page_id, 0),
                   clock_timestamp(), c.title, coalesce(c.parent_id, 0), s.key, s.name,
                   c.kind, c.labels_epoch, c.attachments_epoch, c.comments_epoch, c.likes_epoch,
                   coalesce(c.container_id, 0),
                   coalesce((select k.status = 'TRASHED' from content k where k.id = c.container_id),
                            false), s.status = 'ARCHIVED', c.creator_id,
                   %s
              from content c
              join space s on s.id = c.space_id and s.status <> 'DELETED'"""
                    .formatted(RestrictionColumn.of("c"));

    static ContentFragment byId(ContentId id) {
        return new ById(id.value());
    }

    static ContentFragment byTitle(SpaceKey space, String title) {
        return new ByTitle(space.lookup(), Text.key(title));
    }

    static ContentFragment byPosting(SpaceKey space, LocalDate day, String title) {
        return new ByPosting(space.lookup(), day, Text.key(title));
    }

    static ContentFragment homeOf(SpaceKey space) {
        return new HomeOf(space.lookup());
    }

    @Override
    default int columns() {
        return 25;
    }

    @Override
    default @Nullable Found read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        long lockVersion = row.getLong(first + 2);
        long space = row.getLong(first + 5);
        Vouched.version(Content.class, id, lockVersion);
        Vouched.version(Space.class, space, row.getLong(first + 7));
        return new Found(
                new ContentId(id),
                ContentKind.valueOf(row.getString(first + 15)),
                ContentStatus.valueOf(row.getString(first + 1)),
                lockVersion,
                row.getInt(first + 3),
                new ContentEpochs(
                        row.getLong(first + 4),
                        row.getLong(first + 16),
                        row.getLong(first + 17),
                        row.getLong(first + 18),
                        row.getLong(first + 19)),
                new SpacesFragment.Named(
                        new SpaceStamp(
                                new SpaceId(space),
                                row.getLong(first + 6),
                                row.getBoolean(first + 22)),
                        new SpaceKey(row.getString(first + 13)),
                        row.getString(first + 14),
                        row.getLong(first + 9)),
                row.getLong(first + 8),
                row.getString(first + 11),
                row.getLong(first + 12),
                row.getLong(first + 20),
                row.getBoolean(first + 21),
                new UserId(row.getLong(first + 23)),
                RestrictionColumn.read(row, first + 24),
                row.getTimestamp(first + 10).toInstant());
    }
}
