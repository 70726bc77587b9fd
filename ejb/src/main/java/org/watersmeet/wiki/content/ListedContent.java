package org.watersmeet.wiki.content;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

/** A page or blog post in a list over all spaces. */
public record ListedContent(
        ContentId id,
        ContentKind kind,
        SpaceKey space,
        String spaceName,
        String title,
        Instant modifiedAt) {

    /** What {@link #read} wants of a content {@code c} in a space {@code s}. */
    public static final String COLUMNS = "c.id, c.kind, s.key, s.name, c.title, c.modified_at";

    /** All rows of a query that selects {@link #COLUMNS}. */
    public static List<ListedContent> read(PreparedStatement query) throws SQLException {
        List<ListedContent> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(
                        new ListedContent(
                                new ContentId(rows.getLong(1)),
                                ContentKind.valueOf(rows.getString(2)),
                                new SpaceKey(rows.getString(3)),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getTimestamp(6).toInstant()));
            }
        }
        return found;
    }
}
