package org.watersmeet.web.space;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.PermissionTable;
import org.watersmeet.web.Reader;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;

/** Each screen about a space, in its states. */
public final class SpaceSamples {

    private final Samples samples;
    private final Frame frame;

    public SpaceSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("space-directory", directory());
        views.put(
                "space-directory-first",
                new DirectoryView(frame, List.of(), "", false, false, null));
        views.put("space-directory-nothing", nothingToSee());
        views.put(
                "space-directory-personal",
                new DirectoryView(frame, List.of(), "", false, true, null));
        views.put(
                "space-directory-archived",
                new DirectoryView(frame, List.of(), "", true, false, null));
        views.put("space-details", details(false));
        views.put("space-details-archived", details(true));
        Sidebar sidebar = samples.sidebar(Sidebar.Tool.DETAILS);
        views.put("space-copy", new CopySpaceView(frame, sidebar, "", "", FormProblems.NONE));
        FormProblems taken = FormProblems.of("newKey", Texts.literal(samples.say("Taken.")));
        views.put("space-copy-refused", new CopySpaceView(frame, sidebar, "HR", "", taken));
        views.put("space-remove", new RemoveSpaceView(frame, sidebar, "", FormProblems.NONE));
        views.put("space-choose", new ChooseSpaceView(frame, List.of(samples.space())));
        views.put("space-create", create(FormProblems.NONE));
        views.put("space-create-refused", create(refused()));
        views.put("space-pages", pages());
        views.put("space-undefined", undefined());
        views.put("space-orphaned", links(LinksView.Kind.ORPHANED, List.of()));
        views.put("space-blog", blog());
        views.put("space-trash", trash());
        views.put("space-trash-empty", emptyTrash());
        views.put("space-permissions", permissions());
        views.put("space-restricted", restricted());
        views.put(
                "space-restricted-none",
                new RestrictedPagesView(
                        frame, samples.sidebar(Sidebar.Tool.PERMISSIONS), List.of(), null));
        return views;
    }

    private DirectoryView directory() {
        List<DirectoryView.Row> rows =
                List.of(
                        row("OPS", "Operations", "Runbooks, on call and post-mortems"),
                        row("HR", "People and Culture", ""),
                        row("ENG", "Engineering", "How we build and why"));
        return new DirectoryView(frame, rows, samples.say("hr"), false, false, "?after=OPS");
    }

    private DirectoryView.Row row(String key, String name, String description) {
        SpaceRef space = new SpaceRef(samples.say(key), samples.say(name));
        return new DirectoryView.Row(space, description.isEmpty() ? "" : samples.say(description));
    }

    private DirectoryView nothingToSee() {
        return new DirectoryView(
                samples.frame(Reader.ANONYMOUS), List.of(), "", false, false, null);
    }

    private FormProblems labelRefused() {
        return FormProblems.of("label", Texts.literal(samples.say("This is no label.")));
    }

    private DetailsView details(boolean archived) {
        SpaceRef space = new SpaceRef(samples.say("OPS"), samples.say("Operations"), archived);
        Sidebar sidebar = new Sidebar(space, Sidebar.Tool.DETAILS, null, Sidebar.Access.ADMINISTER);
        return new DetailsView(
                frame,
                sidebar,
                samples.say("Runbooks, on call and post-mortems"),
                samples.page(10, "Operations home"),
                Samples.NOW,
                archived,
                archived,
                List.of(samples.say("hr"), samples.say("europe")),
                archived ? FormProblems.NONE : labelRefused());
    }

    private CreateSpaceView create(FormProblems problems) {
        return new CreateSpaceView(
                frame,
                samples.say("OPS"),
                samples.say("Operations"),
                samples.say("Runbooks, on call and post-mortems"),
                problems);
    }

    private FormProblems refused() {
        return FormProblems.of("key", Texts.literal(samples.say("Another space has this key.")));
    }

    private PagesView pages() {
        Sidebar bare = new Sidebar(samples.space(), Sidebar.Tool.PAGES, null, Sidebar.Access.VIEW);
        return new PagesView(
                frame,
                bare,
                samples.tree(false),
                samples.page(12, "Runbooks"),
                true,
                "?key=OPS&after=15");
    }

    private BlogView blog() {
        List<BlogView.Row> rows =
                List.of(
                        new BlogView.Row(
                                samples.page(71, "Release 2 is out"),
                                samples.vera(),
                                LocalDate.of(2026, 11, 22),
                                Samples.NOW));
        return new BlogView(
                frame, samples.sidebar(Sidebar.Tool.BLOG), rows, true, "?key=OPS&start=30");
    }

    private LinksView undefined() {
        PageRef from = samples.page(12, "Runbooks");
        return links(
                LinksView.Kind.UNDEFINED,
                List.of(
                        new LinksView.Undefined(
                                samples.say("Disaster plan"), 2, List.of(from), "/create"),
                        new LinksView.Undefined(
                                samples.say("Old offices"), 1, List.of(from), null)));
    }

    private LinksView links(LinksView.Kind kind, List<LinksView.Undefined> undefined) {
        List<PageRef> orphaned =
                undefined.isEmpty() ? List.of(samples.page(31, "Staging")) : List.of();
        return new LinksView(
                frame,
                samples.sidebar(Sidebar.Tool.PAGES),
                kind,
                undefined,
                orphaned,
                "?key=OPS&start=50");
    }

    private TrashView trash() {
        List<TrashView.Row> rows =
                List.of(
                        new TrashView.Row(
                                samples.page(44, "Old runbook"), samples.vera(), Samples.NOW),
                        new TrashView.Row(
                                samples.page(45, "Draft of a draft"),
                                samples.tomas(),
                                Samples.NOW));
        return new TrashView(
                frame, samples.sidebar(Sidebar.Tool.TRASH), rows, 60, true, "?key=OPS&before=45");
    }

    private TrashView emptyTrash() {
        Sidebar sidebar = samples.sidebar(Sidebar.Tool.TRASH);
        return new TrashView(frame, sidebar, List.of(), 1, false, null);
    }

    private RestrictedPagesView restricted() {
        return new RestrictedPagesView(
                frame,
                samples.sidebar(Sidebar.Tool.PERMISSIONS),
                List.of(
                        new RestrictedPagesView.Row(samples.page(12, "Runbooks"), true, true, true),
                        new RestrictedPagesView.Row(
                                samples.page(13, "Salaries"), true, false, false),
                        new RestrictedPagesView.Row(samples.page(14, "Rules"), false, true, true)),
                "/pages/listpermissionpages.action?key=OPS&start=50");
    }

    private PermissionsView permissions() {
        return new PermissionsView(
                frame,
                samples.sidebar(Sidebar.Tool.PERMISSIONS),
                table(),
                "",
                "/spaces/spacepermissions.action?key=OPS&start=50",
                FormProblems.NONE);
    }

    /** Of subjects of each kind, and of some who are gone. */
    public PermissionTable table() {
        Set<SpacePermission> all = EnumSet.allOf(SpacePermission.class);
        return new PermissionTable(
                frame,
                List.of(
                        row(Subject.EVERYBODY, "", Set.of(SpacePermission.VIEW)),
                        row(Subject.SIGNED_IN, "", Set.of()),
                        row(Subject.group(1001), samples.say("operators"), all),
                        row(Subject.group(1002), "", Set.of(SpacePermission.VIEW)),
                        row(Subject.user(1003), samples.say("ada"), all)));
    }

    private PermissionTable.Row row(
            Subject subject, String name, Set<SpacePermission> permissions) {
        return new PermissionTable.Row(
                new NamedSubject(subject, name, samples.say("Ada Lindqvist"), ""), permissions);
    }
}
