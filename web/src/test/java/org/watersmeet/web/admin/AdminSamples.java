package org.watersmeet.web.admin;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.RateLimitSettings;
import org.watersmeet.admin.Readiness;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.audit.AuditChange;
import org.watersmeet.people.audit.AuditRecord;
import org.watersmeet.people.audit.AuditRetention;
import org.watersmeet.people.audit.ChainReport;
import org.watersmeet.people.audit.Seal;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.signin.SigninSettings;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.cluster.MemberEvent;
import org.watersmeet.platform.cluster.MemberFigures;
import org.watersmeet.platform.cluster.MemberRow;
import org.watersmeet.platform.cluster.MemberState;
import org.watersmeet.platform.job.Effects;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.space.SpaceSamples;

/** Each screen for administrators, in its states. */
public final class AdminSamples {

    private static final Seal SEAL = new Seal(41, "0123456789abcdef".repeat(4));

    private static final Schedule HOURLY = new Every(Duration.ofHours(1));
    private static final Schedule NIGHTLY = Cron.of("0 30 2 * * ?", "Europe/Berlin");

    private final Samples samples;
    private final Frame frame;

    public AdminSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("admin-console", new ConsoleView(frame));
        views.put("admin-global-permissions", global());
        views.put(
                "admin-default-permissions",
                new DefaultPermissionsView(
                        frame, new SpaceSamples(samples).table(), FormProblems.NONE));
        views.put(
                "admin-orphaned-grants",
                new OrphanedGrantsView(
                        frame,
                        List.of(
                                new OrphanedGrantsView.Row(
                                        samples.say("Operations"),
                                        "/spaces/spacepermissions.action?key=OPS",
                                        new NamedSubject(Subject.group(1002), "", "", ""),
                                        frame.texts().text("restricted.edit"))),
                        null));
        views.put("admin-orphaned-grants-none", new OrphanedGrantsView(frame, List.of(), null));
        views.put("admin-jobs", jobs());
        views.put("admin-job", job(false, FormProblems.NONE));
        views.put("admin-job-preview", job(true, FormProblems.NONE));
        views.put(
                "admin-job-wrong",
                job(false, FormProblems.of("cron", Texts.literal("25 is no hour."))));
        views.put("admin-cluster", cluster());
        views.put("admin-read-only", new AccessModeView(frame, false, "", FormProblems.NONE));
        views.put(
                "admin-read-only-set",
                new AccessModeView(
                        frame.with(null),
                        true,
                        samples.say("We move until noon."),
                        FormProblems.of("message", Texts.literal("Too long."))));
        views.put("admin-rate-limit", rateLimit(FormProblems.NONE));
        views.put(
                "admin-rate-limit-wrong",
                rateLimit(FormProblems.of("user.burst", Texts.literal("Too many."))));
        views.put("admin-signin-times", signinTimes(FormProblems.NONE));
        views.put(
                "admin-signin-times-wrong",
                signinTimes(
                        FormProblems.of("remembered.absoluteMinutes", Texts.literal("Too long."))));
        views.put("admin-audit", audit(true, null));
        views.put("admin-audit-none", audit(false, null));
        views.put("admin-audit-intact", audit(true, new ChainReport(SEAL, 2, null)));
        views.put(
                "admin-audit-fault",
                audit(
                        true,
                        new ChainReport(
                                SEAL, 0, new ChainReport.Fault(ChainReport.Kind.CHANGED, 42, 43))));
        return views;
    }

    private RateLimitView rateLimit(FormProblems problems) {
        return new RateLimitView(frame, RateLimitView.Fields.of(RateLimitSettings.FIRST), problems);
    }

    private SigninTimesView signinTimes(FormProblems problems) {
        return new SigninTimesView(
                frame, SigninTimesView.Fields.of(SigninSettings.FIRST), problems);
    }

    private AuditView audit(boolean some, @Nullable ChainReport report) {
        AuditRecord record =
                new AuditRecord(
                        7,
                        Samples.NOW,
                        new UserId(1001),
                        samples.say("vera"),
                        "PEOPLE",
                        "USER_RENAMED",
                        samples.say("user"),
                        1002,
                        samples.say("boris"),
                        samples.say("10.0.0.7"),
                        samples.say("member1"),
                        List.of(
                                new AuditChange("name", samples.say("boris"), samples.say("bob")),
                                new AuditChange("groups", "", samples.say("staff"))));
        return new AuditView(
                frame,
                new AuditView.Filter(
                        "2026-11-01", "", samples.say("vera"), "PEOPLE", samples.say("boris")),
                "&category=PEOPLE",
                some ? List.of(record) : List.of(),
                some ? "?after=7" : null,
                new AuditRetention(3, ChronoUnit.YEARS),
                report,
                some
                        ? FormProblems.NONE
                        : FormProblems.of("number", frame.texts().text("audit.none")));
    }

    private JobsView jobs() {
        return new JobsView(
                frame,
                List.of(
                        job("purge-trash", Effects.IN_DATABASE, run("DONE", 41)),
                        job("rewrite-links", Effects.REPEATABLE, run("FAILED", 40)),
                        job("unknown", Effects.AT_MOST_ONCE, run("", 39)),
                        new JobState(
                                samples.say("note-bodies"),
                                NIGHTLY,
                                HOURLY,
                                true,
                                true,
                                null,
                                null,
                                null,
                                Effects.IN_DATABASE,
                                Samples.NOW)));
    }

    private JobState job(String name, Effects effects, JobRun last) {
        return new JobState(
                samples.say(name),
                HOURLY,
                HOURLY,
                false,
                false,
                Samples.NOW.plusSeconds(600),
                last,
                Duration.ofMillis(84),
                effects,
                Samples.NOW);
    }

    private JobView job(boolean preview, FormProblems problems) {
        return new JobView(
                frame,
                job("purge-trash", Effects.REPEATABLE, run("DONE", 41)),
                new JobView.Fields("cron", "3600", samples.say("0 30 2 * * ?"), "Europe/Berlin"),
                preview ? NIGHTLY.upcoming(Samples.NOW, 5) : List.of(),
                List.of(
                        run("DONE", 41),
                        run("FAILED", 40),
                        run("SKIPPED", 0),
                        run("", 39),
                        new JobRun("x", 1, Samples.NOW, null, 0, null, null, null, "", true)),
                "?start=50",
                problems);
    }

    /**
     * @param outcome empty while it is under way
     */
    private JobRun run(String outcome, long token) {
        boolean under = outcome.isEmpty();
        return new JobRun(
                "purge-trash",
                7,
                Samples.NOW,
                samples.say("member1"),
                token,
                Samples.NOW.plusMillis(120),
                under ? null : Samples.NOW.plusMillis(204),
                under ? null : outcome,
                samples.say(outcome.equals("DONE") ? "12 contents removed" : ""),
                false);
    }

    private ClusterView cluster() {
        return new ClusterView(
                frame,
                List.of(
                        member("member1", ClusterView.State.NORMAL, false),
                        member("member2", ClusterView.State.SPLIT, true),
                        member("member3", ClusterView.State.DB_LOST, true),
                        member("member4", ClusterView.State.SILENT, true)),
                List.of(
                        new Readiness.Check(samples.say("database"), true, ""),
                        new Readiness.Check(samples.say("cluster"), false, "SPLIT")),
                Map.of(
                        Caches.REVISION, new NamedCache.Counts(1_234_567, 89, 1_500),
                        Caches.THUMBNAIL, new NamedCache.Counts(0, 0, 0)),
                312,
                Stream.of(MemberEvent.Kind.values()).map(this::event).toList(),
                "/admin/cluster.action?before=7");
    }

    private ClusterView.Member member(String name, ClusterView.State state, boolean heard) {
        MemberRow row =
                new MemberRow(
                        samples.say(name),
                        name,
                        samples.say("0.1.0-9012"),
                        27,
                        "127.0.0.1:8180",
                        MemberState.NORMAL,
                        Set.of(),
                        Samples.NOW.minusSeconds(80_000),
                        Samples.NOW,
                        Duration.ZERO,
                        Duration.ofSeconds(800_000),
                        new MemberFigures(12.5, 31, 0.71, 312_000_000, 512_000_000, 97, 3));
        return new ClusterView.Member(row, state, heard, List.of(samples.say("purge-trash")));
    }

    private MemberEvent event(MemberEvent.Kind kind) {
        return new MemberEvent(
                7,
                samples.say("member1"),
                samples.say("0.1.0-9012"),
                kind,
                Samples.NOW,
                samples.say("member2"));
    }

    private GlobalPermissionsView global() {
        return new GlobalPermissionsView(
                frame,
                List.of(
                        new GlobalSubject(
                                new NamedSubject(Subject.EVERYBODY, "", "", ""), Set.of()),
                        new GlobalSubject(
                                new NamedSubject(
                                        Subject.group(1001), samples.say("operators"), "", ""),
                                Set.of(GlobalPermission.values()))),
                FormProblems.of("name", Texts.literal("There is no group operator.")));
    }
}
