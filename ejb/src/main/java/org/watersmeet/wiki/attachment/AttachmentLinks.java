package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Where files are that texts name. Looks into containers that the reader of the text may see, which
 * is for the caller to know: pages of the text's own space.
 */
@ApplicationScoped
public class AttachmentLinks {

    private static final String SQL =
            """
            select c.id, c.attachments_epoch, a.title, a.revision, a.modified_at,
                   coalesce(r.shown_type like 'image/%', false)
              from content c
              left join content a on a.container_id = c.id and a.kind = 'ATTACHMENT'
                   and a.status = 'CURRENT' and a.title = any(?)
              left join attachment_revision r on r.content_id = a.id and r.number = a.revision
             where c.id = any(?)""";

    /**
     * What was found, in one look.
     *
     * @param epochs names of the lists that were looked into, by container: what was found holds as
     *     long as they do
     * @param targets by container and name
     */
    public record Found(SortedMap<Long, Long> epochs, Map<Place, Target> targets) {

        /** Nothing was looked for. */
        public static final Found NOTHING = new Found(new TreeMap<>(), Map.of());

        public @Nullable Target target(long container, String name) {
            return targets.get(new Place(container, name));
        }
    }

    /** A name in a container. */
    public record Place(long container, String name) {}

    /**
     * A file that is there.
     *
     * @param href of its bytes, below the context
     * @param thumbnail of a small picture; null when it is no picture
     */
    public record Target(String href, @Nullable String thumbnail) {}

    /**
     * Looks for names in containers: one query.
     *
     * @param names as {@link FileName} has them
     */
    public Found find(SortedSet<Long> containers, SortedSet<String> names) {
        return Sql.call(
                Databases.WEB,
                SQL,
                statement -> {
                    SqlArrays.bindTexts(statement, 1, names);
                    SqlArrays.bindIds(statement, 2, containers);
                    return read(statement);
                });
    }

    private static Found read(PreparedStatement statement) throws SQLException {
        SortedMap<Long, Long> epochs = new TreeMap<>();
        Map<Place, Target> targets = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long container = row.getLong(1);
                epochs.put(container, row.getLong(2));
                String name = row.getString(3);
                if (name != null) {
                    targets.put(new Place(container, name), target(container, name, row));
                }
            }
        }
        return new Found(epochs, targets);
    }

    private static Target target(long container, String name, ResultSet row) throws SQLException {
        Instant modified = row.getTimestamp(5).toInstant();
        return target(container, name, row.getInt(4), modified, row.getBoolean(6));
    }

    static Target target(
            long container, String name, int revision, Instant modified, boolean picture) {
        String rest =
                container
                        + "/"
                        + encoded(name)
                        + "?version="
                        + revision
                        + "&modificationDate="
                        + modified.toEpochMilli()
                        + "&api=v2";
        return new Target(
                "/download/attachments/" + rest, picture ? "/download/thumbnails/" + rest : null);
    }

    /**
     * The address of a file of a page in another space, whether there is one or not: it is looked
     * for when somebody asks for it, with that reader's permissions.
     */
    public static String elsewhere(String spaceKey, String title, String name) {
        return "/download/attachments/titled/"
                + encoded(name)
                + "?spaceKey="
                + encoded(spaceKey)
                + "&title="
                + encoded(title);
    }

    /** The address of a file of some content, whether there is one or not. */
    public static String of(long container, String name) {
        return "/download/attachments/" + container + "/" + encoded(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
