package org.watersmeet.web.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Notice;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Person;
import org.watersmeet.web.Reader;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.talk.TalkSamples;
import org.watersmeet.wiki.content.BodySyntax;

/** Each screen about a page, in its states. */
public final class PageSamples {

    private static final PageActions ALL = new PageActions(true, true, true, true);

    private static final String PIXEL =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static final Cursor END = new Cursor(-1);

    private static final PageFiles FILES = new PageFiles(3, 104_857_600);

    private final Samples samples;
    private final Frame frame;

    public PageSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("page", page());
        views.put("page-anonymous", anonymous());
        views.put("page-empty", page(RenderedBody.EMPTY));
        views.put("page-after-deletion", afterDeletion());
        views.put("page-trashed", withBanner(PageBanner.Kind.TRASHED));
        views.put("page-old-revision", withBanner(PageBanner.Kind.OLD_REVISION));
        views.put("page-edit", edit());
        views.put("page-edit-new", editNew());
        views.put("page-edit-refused", editRefused());
        views.put("drafts", drafts());
        views.put("drafts-none", new DraftsView(frame, List.of()));
        views.put("page-conflict", conflict());
        views.put("page-history", history());
        views.put("page-history-single", historyOfOne());
        views.put("page-compare", compare(CompareView.Finding.DIFFERENT, ComparisonSample.BODY));
        views.put("page-compare-equal", compare(CompareView.Finding.EQUAL, RenderedBody.EMPTY));
        views.put("page-compare-coarse", compareCoarse());
        views.put("page-source", new SourceView(frame, head(7), samples.say(SOURCE)));
        views.put("page-info", info());
        views.put("page-move", move("", targets(), FormProblems.NONE));
        views.put("page-move-none", move(samples.say("Certifcates"), List.of(), refusedTarget()));
        views.put("page-restrictions", new RestrictionSamples(samples, head(7)).named());
        views.put("page-inspect", new RestrictionSamples(samples, head(7)).inspected());
        views.put("page-restrictions-none", new RestrictionSamples(samples, head(7)).none());
        views.put("page-remove", new RemoveView(frame, head(7), 3, 12));
        views.put("page-copy", copy());
        views.put("page-markup", markup(null));
        views.put("page-markup-refused", markup(problem()));
        views.put("page-insert-file", insertFile(files()));
        views.put("page-insert-file-none", insertFile(List.of()));
        views.put("page-insert-file-new", new InsertFileView(editNew(), END, List.of(), false));
        views.put("fragment-tree-branch", branch());
        views.put("fragment-pagetree", new PagetreeView(frame, pagetree()));
        views.put("fragment-preview", new PreviewView(frame, body(), null));
        views.put("fragment-preview-refused", new PreviewView(frame, body(), problem()));
        return views;
    }

    private PageView page() {
        return page(body());
    }

    /** A page with the given body, as its author sees it. */
    public PageView page(RenderedBody body) {
        return new PageView(
                frame,
                head(7),
                byline(),
                body,
                "tasks-1",
                ALL,
                samples.sidebar(null),
                null,
                FILES,
                new TalkSamples(samples).talk());
    }

    private PageView anonymous() {
        return new PageView(
                samples.frame(Reader.ANONYMOUS),
                head(7),
                new Byline(new Person("", ""), Samples.NOW, samples.vera(), Samples.NOW),
                body(),
                null,
                PageActions.NONE,
                samples.sidebar(null),
                null,
                FILES,
                new TalkSamples(samples).talk());
    }

    private PageView afterDeletion() {
        Notice undo =
                new Notice(Notice.Kind.SUCCESS, frame.texts().text("notice.page-deleted"), 31);
        return new PageView(
                frame.with(undo),
                head(7),
                byline(),
                body(),
                "tasks-1",
                ALL,
                samples.sidebar(null),
                null,
                FILES,
                null);
    }

    private PageView withBanner(PageBanner.Kind kind) {
        PageBanner banner = new PageBanner(kind, samples.tomas(), Samples.NOW, 7, true);
        return new PageView(
                frame,
                head(4),
                byline(),
                body(),
                null,
                PageActions.NONE,
                samples.sidebar(null),
                banner,
                FILES,
                null);
    }

    private DraftsView drafts() {
        return new DraftsView(
                frame,
                List.of(
                        new DraftsView.Row(
                                3,
                                "/edit/page/21",
                                samples.say("Database failover"),
                                samples.say("Operations"),
                                Samples.NOW,
                                false,
                                true),
                        new DraftsView.Row(
                                4,
                                "/edit/newpost?spaceKey=OPS",
                                "",
                                samples.say("Operations"),
                                Samples.NOW,
                                true,
                                false)));
    }

    private EditView edit() {
        return new EditView(
                frame,
                samples.space(),
                head(7),
                null,
                "",
                0,
                false,
                form(7),
                FormProblems.NONE,
                Samples.NOW,
                null);
    }

    private MarkupView markup(@Nullable Content problem) {
        MarkupInput input =
                new MarkupInput(BodySyntax.MARKDOWN, samples.say("# Title\n\n* one\n* two"), END);
        return new MarkupView(edit(), input, problem == null ? body() : null, problem);
    }

    private InsertFileView insertFile(List<InsertFileView.Choice> files) {
        return new InsertFileView(edit(), END, files, !files.isEmpty());
    }

    private List<InsertFileView.Choice> files() {
        return List.of(
                new InsertFileView.Choice(samples.say("Standby.png"), "18 KB", PIXEL),
                new InsertFileView.Choice(samples.say("Runbook.pdf"), "1.2 MB", null));
    }

    private EditView editNew() {
        EditForm empty = new EditForm("", "", "", false, 0, 12, "0f6c2f8e");
        return new EditView(
                frame,
                samples.space(),
                null,
                samples.page(12, "Runbooks"),
                samples.say("Dashboards"),
                61,
                false,
                empty,
                FormProblems.NONE,
                null,
                null);
    }

    private EditView editRefused() {
        FormProblems problems = FormProblems.of("source", Texts.literal(problemText()));
        return new EditView(
                frame,
                samples.space(),
                head(7),
                null,
                "",
                0,
                false,
                form(7),
                problems,
                null,
                body());
    }

    private Content problem() {
        return Texts.literal(problemText());
    }

    private String problemText() {
        return samples.say("Line 12, column 8: the element <li> is not closed.");
    }

    private ConflictView conflict() {
        return new ConflictView(
                frame,
                head(8),
                samples.tomas(),
                Samples.NOW,
                samples.say(SOURCE.replace("four steps", "five steps")),
                form(7));
    }

    private HistoryView history() {
        List<HistoryView.Row> rows =
                List.of(
                        row(7, samples.tomas(), "Names the new standby", false),
                        row(6, samples.vera(), "", true),
                        row(5, samples.vera(), "Adds the check at the end", false),
                        row(4, new Person("", ""), "Imported", false));
        return new HistoryView(frame, head(7), rows, true, "?pageId=21&before=4");
    }

    private HistoryView historyOfOne() {
        List<HistoryView.Row> rows = List.of(row(1, samples.vera(), "", false));
        return new HistoryView(frame, head(1), rows, true, null);
    }

    private CompareView compare(CompareView.Finding finding, RenderedBody body) {
        return new CompareView(
                frame,
                head(7),
                side(5, "Failover", samples.vera(), "Adds the check at the end"),
                side(6, "Database failover", samples.tomas(), ""),
                body,
                finding,
                true,
                "?pageId=21&originalVersion=4&revisedVersion=5",
                "?pageId=21&originalVersion=6&revisedVersion=7");
    }

    private CompareView compareCoarse() {
        CompareView.Side first = side(1, "Failover", new Person("", ""), "");
        CompareView.Side last = side(7, "Failover", samples.tomas(), "");
        return new CompareView(
                frame,
                head(7),
                first,
                last,
                ComparisonSample.BODY,
                CompareView.Finding.COARSE,
                false,
                null,
                null);
    }

    private CompareView.Side side(int revision, String title, Person author, String comment) {
        return new CompareView.Side(
                revision,
                samples.say(title),
                author,
                Samples.NOW,
                samples.say(comment),
                comment.isEmpty());
    }

    private HistoryView.Row row(int revision, Person author, String comment, boolean minor) {
        Instant saved = Samples.NOW.minusSeconds((7 - revision) * 100_000L);
        return new HistoryView.Row(revision, author, saved, samples.say(comment), minor);
    }

    private InfoView info() {
        List<PageRef> children =
                List.of(samples.page(31, "Staging"), samples.page(32, "Production"));
        return new InfoView(
                frame,
                head(7),
                byline(),
                "https://wiki.example.org/x/FQ",
                18_230,
                children,
                links());
    }

    private CopyView copy() {
        return new CopyView(
                frame,
                head(7),
                12,
                List.of(samples.space()),
                new CopyView.Form(samples.say("Second try"), "OPS", true, "New ", true, true),
                FormProblems.of("title", Texts.literal(samples.say("That title is taken."))));
    }

    private InfoView.Links links() {
        return new InfoView.Links(
                List.of(samples.page(33, "On call")),
                true,
                List.of(
                        new InfoView.Outgoing(
                                "OPS", samples.say("Staging"), "/spaces/OPS/pages/31"),
                        new InfoView.Outgoing("OPS", samples.say("Disaster plan"), null)));
    }

    private MoveView move(String query, List<MoveView.Target> targets, FormProblems problems) {
        MoveView.Position position = MoveView.Position.APPEND;
        return new MoveView(
                frame,
                head(7),
                List.of(samples.space()),
                "OPS",
                query,
                targets,
                12,
                position,
                problems);
    }

    private List<MoveView.Target> targets() {
        return List.of(
                new MoveView.Target(samples.page(10, "Operations home"), ""),
                new MoveView.Target(samples.page(12, "Runbooks"), samples.say("Operations home")),
                new MoveView.Target(
                        samples.page(22, "Member restart"),
                        samples.say("Operations home / Runbooks")));
    }

    private FormProblems refusedTarget() {
        return FormProblems.of("", Texts.literal(samples.say("Choose a page to move it to.")));
    }

    private RenderedBody pagetree() {
        String title = samples.say("Staging").replace("&", "&amp;").replace("<", "&lt;");
        return RenderedBody.of(
                "<div class=\"wm-pagetree\"><ul><li><a href=\"/spaces/OPS/pages/31\">"
                        + title
                        + "</a></li></ul></div>");
    }

    private TreeBranchView branch() {
        return new TreeBranchView(
                frame,
                14,
                samples.level(samples.leaf(31, "Staging"), samples.branch(32, "Production")));
    }

    PageHead head(int revision) {
        return new PageHead(
                21,
                samples.say("Database failover"),
                revision,
                samples.space(),
                List.of(samples.page(10, "Operations home"), samples.page(12, "Runbooks")),
                true,
                false);
    }

    Byline byline() {
        return new Byline(
                samples.vera(), Samples.NOW.minusSeconds(30_000_000), samples.tomas(), Samples.NOW);
    }

    private EditForm form(int base) {
        return new EditForm(
                samples.say("Database failover"),
                samples.say(SOURCE),
                samples.say("Names the new standby"),
                true,
                base,
                12,
                samples.say("7d3f0a52"));
    }

    static RenderedBody body() {
        return RunbookSample.BODY;
    }

    static final String SOURCE =
            """
            <p>When the primary is gone, a standby takes over in <strong>four steps</strong>.</p>
            <ac:structured-macro ac:name="warning">
              <ac:rich-text-body>
                <p>Never promote two standbys.</p>
              </ac:rich-text-body>
            </ac:structured-macro>
            <h2>Steps</h2>
            <ol>
              <li>Look at the <ac:link><ri:page ri:content-title="Dashboards"/></ac:link>.</li>
              <li>Fence the old primary.</li>
              <li>Promote the standby.</li>
              <li>Point the members at it.</li>
            </ol>
            """;
}
