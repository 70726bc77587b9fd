package org.watersmeet.web.admin;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.RateLimitSettings;
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
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.admin.JobsView.Outcome;
import org.watersmeet.web.space.SpaceSamples;

/** Each screen for administrators, in its states. */
public final class AdminSamples {

    private static final Seal SEAL = new Seal(41, "0123456789abcdef".repeat(4));

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
        views.put("admin-jobs-none", new JobsView(frame, List.of(), null));
        views.put("admin-cluster", cluster());
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
        List<JobsView.Run> runs =
                List.of(
                        run("member1", Outcome.RUNNING, 42),
                        run("member2", Outcome.DONE, 41),
                        run("member1", Outcome.TAKEN_OVER, 40),
                        run("member1", Outcome.FAILED, 39));
        return new JobsView(frame, runs, "?before=39");
    }

    private JobsView.Run run(String member, Outcome outcome, long token) {
        return new JobsView.Run(
                samples.say("purge-expired-sign-ins"),
                Samples.NOW,
                samples.say(member),
                Samples.NOW.plusMillis(120),
                outcome == Outcome.RUNNING ? null : Duration.ofMillis(84),
                outcome,
                token,
                samples.say(outcome == Outcome.DONE ? "12 sign-ins purged" : ""));
    }

    private ClusterView cluster() {
        List<ClusterView.Member> members =
                List.of(
                        member("member1", ClusterView.State.SERVING, true),
                        member("member2", ClusterView.State.DRAINING, false),
                        member("member3", ClusterView.State.STARTING, false),
                        member("member4", ClusterView.State.SILENT, false));
        List<ClusterView.Check> checks =
                List.of(
                        new ClusterView.Check(
                                samples.say("database"), true, samples.say("answers in 1 ms")),
                        new ClusterView.Check(
                                samples.say("job pulse"), false, samples.say("no tick for 90 s")));
        return new ClusterView(frame, members, checks);
    }

    private ClusterView.Member member(String name, ClusterView.State state, boolean self) {
        return new ClusterView.Member(
                samples.say(name),
                state,
                Samples.NOW.minusSeconds(80_000),
                Samples.NOW,
                samples.say("0.1.0-9012"),
                self);
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
