package org.watersmeet.wiki.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.event.JournalReader.Entry;
import org.watersmeet.platform.job.JournalJob;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Lets links follow a page that was renamed or moved into another space: what links to the old
 * title gets a new revision, minor and marked so, that links to the new one. In a page that was
 * moved, links that name no space go on leading to what stayed behind.
 *
 * <p>Only links that were there when the page was renamed: who writes the old title later means
 * whatever has it then. A page that is being saved just now is left for the next tick, so this
 * waits for nobody; a save that comes between meets the number of the new revision and is a
 * conflict like any other.
 */
@ApplicationScoped
public class RewriteLinks extends JournalJob {

    /** The event's kind; its detail is the title that was given up. */
    public static final String RENAMED = "page-renamed";

    /** The event's kind; its detail is the key of the space that was left, and the title. */
    public static final String MOVED = "page-moved-from-space";

    private static final int AT_A_TIME = 100;

    private static final String LINKING =
            """
            from link l join content c on c.id = l.source_id
             where l.space_lookup = ? and l.title_key = ? and c.status = 'CURRENT'
               and l.since <= (select recorded_at from journal where id = ?)""";

    @Override
    public String name() {
        return "rewrite-links";
    }

    /** A content whose links are to change. */
    private record Source(ContentId id, SpaceKey space, String title, String body) {}

    /** What has another name, in its space or by its space. */
    private record Renaming(Entry entry, LinkedTitle from, LinkedTitle to) {

        boolean moved() {
            return entry.event().kind().equals(MOVED);
        }

        UserId by() {
            return entry.event().actor();
        }
    }

    @Override
    protected Progress process(Connection connection, Entry entry) throws SQLException {
        String kind = entry.event().kind();
        if (!kind.equals(RENAMED) && !kind.equals(MOVED)) {
            return Progress.NOTHING;
        }
        Optional<Renaming> renaming = renaming(connection, entry);
        if (renaming.isEmpty()) {
            return Progress.NOTHING;
        }
        int rewritten = 0;
        for (Source source : sources(connection, renaming.get())) {
            boolean changed =
                    rewrite(
                            connection,
                            source,
                            renaming.get(),
                            document -> retargeted(document, source, renaming.get()));
            rewritten += changed ? 1 : 0;
        }
        if (anyLeft(connection, renaming.get())) {
            return new Progress(false, rewritten);
        }
        if (renaming.get().moved() && rehome(connection, renaming.get())) {
            rewritten++;
        }
        return new Progress(true, rewritten);
    }

    private static Document retargeted(Document document, Source source, Renaming renaming) {
        return PageLinks.retarget(document, source.space(), renaming.from(), renaming.to());
    }

    /** The moved page's own links. */
    private static boolean rehome(Connection connection, Renaming renaming) throws SQLException {
        Optional<Source> page =
                sources(
                                connection,
                                "select c.id from content c where c.id = ? for no key update",
                                statement ->
                                        statement.setLong(1, renaming.entry().event().subjectId()))
                        .stream()
                        .findFirst();
        if (page.isEmpty()) {
            return false;
        }
        SpaceKey left = renaming.from().space();
        Set<String> stayed = stayed(connection, page.get(), renaming);
        return rewrite(
                connection,
                page.get(),
                renaming,
                document -> PageLinks.rehome(document, left, stayed));
    }

    /**
     * Titles that the page's links name without a space and that are in the space it has left. Who
     * has changed the page since may mean a page of the new space that has the title, too.
     */
    private static Set<String> stayed(Connection connection, Source page, Renaming renaming)
            throws SQLException {
        Set<String> titles;
        try {
            titles = PageLinks.relative(StorageFormat.decode(page.body()));
        } catch (Problem e) {
            return Set.of();
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select c.title_key from content c join space s on s.id = c.space_id
                         where s.key_lookup = ? and c.title_key = any(?) and c.kind = 'PAGE'
                           and c.status = 'CURRENT'
                           and not exists (select from content p
                                join content n on n.space_id = p.space_id
                                 and n.title_key = c.title_key and n.kind = 'PAGE'
                                 and n.status = 'CURRENT'
                                where p.id = ? and p.modified_at >
                                    (select recorded_at from journal where id = ?))""")) {
            statement.setString(1, renaming.from().space().lookup());
            SqlArrays.bindTexts(statement, 2, titles);
            statement.setLong(3, page.id().value());
            statement.setLong(4, renaming.entry().cursor().id());
            Set<String> stayed = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stayed.add(rows.getString(1));
                }
            }
            return stayed;
        }
    }

    @Override
    protected String outcome(int effects) {
        return "%d contents rewritten".formatted(effects);
    }

    /** Empty when the page is gone, or its title differs in the case of letters only. */
    private static Optional<Renaming> renaming(Connection connection, Entry entry)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select s.key, c.title from content c join space s on s.id = c.space_id"
                                + " where c.id = ? and c.status = 'CURRENT'")) {
            statement.setLong(1, entry.event().subjectId());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                LinkedTitle to = new LinkedTitle(new SpaceKey(row.getString(1)), row.getString(2));
                LinkedTitle from = before(entry, to);
                return from.key().equals(to.key())
                                && from.space().lookup().equals(to.space().lookup())
                        ? Optional.empty()
                        : Optional.of(new Renaming(entry, from, to));
            }
        }
    }

    private static LinkedTitle before(Entry entry, LinkedTitle now) {
        String detail = entry.event().detail();
        if (entry.event().kind().equals(RENAMED)) {
            return new LinkedTitle(now.space(), detail);
        }
        int space = detail.indexOf(' ');
        return new LinkedTitle(
                new SpaceKey(detail.substring(0, space)), detail.substring(space + 1));
    }

    private static void bind(PreparedStatement statement, Renaming renaming) throws SQLException {
        statement.setString(1, renaming.from().space().lookup());
        statement.setString(2, renaming.from().key());
        statement.setLong(3, renaming.entry().cursor().id());
    }

    private static List<Source> sources(Connection connection, Renaming renaming)
            throws SQLException {
        return sources(
                connection,
                "select c.id %s order by c.id limit ? for no key update of c skip locked"
                        .formatted(LINKING),
                statement -> {
                    bind(statement, renaming);
                    statement.setInt(4, AT_A_TIME);
                });
    }

    private static List<Source> sources(Connection connection, String ids, Sql.Work binding)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with found as (%s)
                        select c.id, s.key, r.title, r.body
                          from found f join content c on c.id = f.id
                          join space s on s.id = c.space_id
                          join revision r on r.content_id = c.id and r.number = c.revision"""
                                .formatted(ids))) {
            binding.on(statement);
            List<Source> sources = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sources.add(
                            new Source(
                                    new ContentId(rows.getLong(1)),
                                    new SpaceKey(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
            return sources;
        }
    }

    private static boolean anyLeft(Connection connection, Renaming renaming) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 " + LINKING + " limit 1")) {
            bind(statement, renaming);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * @return false when the content was left as it is
     */
    private static boolean rewrite(
            Connection connection, Source source, Renaming renaming, UnaryOperator<Document> change)
            throws SQLException {
        try {
            Document document = StorageFormat.decode(source.body());
            Document changed = change.apply(document);
            if (changed == document) {
                // it moved along: its links lead there, only the note of them is old
                LinkStore.replace(connection, source.id(), PageLinks.of(document, source.space()));
                return false;
            }
            String body = StorageFormat.encode(changed);
            Document kept = StorageFormat.decode(body);
            addRevision(connection, source, body, renaming);
            LinkStore.replace(connection, source.id(), PageLinks.of(kept, source.space()));
            return true;
        } catch (Problem e) {
            // too large with a longer title: the old one still leads to the page
            leaveAlone(connection, source, renaming);
            return false;
        }
    }

    private static void addRevision(
            Connection connection, Source source, String body, Renaming renaming)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with saved as (
                            update content set revision = revision + 1,
                                   lock_version = lock_version + 1, modifier_id = ?,
                                   modified_at = greatest(clock_timestamp(),
                                       modified_at + interval '1 microsecond')
                             where id = ? returning id, kind, revision, modified_at),
                        kept as (
                            insert into revision (content_id, number, title, body, author_id,
                                   created_at, comment, minor)
                            select id, revision, ?, ?, ?, modified_at, ?, true from saved)
                        insert into journal (kind, subject_id, actor_id)
                        select lower(replace(kind, '_', '-')) || '-saved', id, ? from saved""")) {
            statement.setLong(1, renaming.by().value());
            statement.setLong(2, source.id().value());
            statement.setString(3, source.title());
            statement.setString(4, body);
            statement.setLong(5, renaming.by().value());
            statement.setString(6, comment(renaming));
            statement.setLong(7, renaming.by().value());
            statement.executeUpdate();
        }
    }

    private static String comment(Renaming renaming) {
        return Text.shortened(
                (renaming.moved()
                                ? "Links follow the page moved from "
                                        + renaming.from().space()
                                        + ": "
                                : "Links follow the page renamed from ")
                        + renaming.from().title(),
                254);
    }

    /** As if the link had been written after the page was renamed. */
    private static void leaveAlone(Connection connection, Source source, Renaming renaming)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update link set since = clock_timestamp()"
                                + " where source_id = ? and space_lookup = ? and title_key = ?")) {
            statement.setLong(1, source.id().value());
            statement.setString(2, renaming.from().space().lookup());
            statement.setString(3, renaming.from().key());
            statement.executeUpdate();
        }
    }
}
