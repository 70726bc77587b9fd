package org.watersmeet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Made-up surroundings for view records: either plausible words, or one hostile text everywhere.
 */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");

    static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    static final Assets ASSETS = Assets.load();

    private final @Nullable String everywhere;

    private Samples(@Nullable String everywhere) {
        this.everywhere = everywhere;
    }

    public static Samples plausible() {
        return new Samples(null);
    }

    /** Every text that a user could have typed is this one. */
    public static Samples saying(String text) {
        return new Samples(text);
    }

    /** The given words, or the hostile text in their place. */
    public String say(String words) {
        return everywhere == null ? words : everywhere;
    }

    public Texts texts() {
        return TEXTS;
    }

    public Frame frame() {
        return frame(reader());
    }

    public Frame frame(Reader reader) {
        return new Frame(
                new Site(say("Harbour Wiki"), "https://wiki.example.org", "0.1.0", "9012"),
                TEXTS,
                ASSETS,
                ZoneOffset.UTC,
                Theme.AUTO,
                reader,
                say("member1"),
                reader.signedIn() ? say("t0k3n") : "",
                say("/display/OPS/Runbook"),
                null);
    }

    public Reader reader() {
        return new Reader(say("vera"), say("Vera Lindqvist"), say("u-17"), true, true, true);
    }

    public Person vera() {
        return new Person(say("vera"), say("Vera Lindqvist"));
    }

    public Person tomas() {
        return new Person(say("tomas"), say("Tomás Herrera"));
    }

    public SpaceRef space() {
        return new SpaceRef(say("OPS"), say("Operations"));
    }

    public PageRef page(long id, String title) {
        return new PageRef(id, say("OPS"), say(title));
    }

    public TreeNode node(long id, String title, boolean current, TreeNode... children) {
        TreeNode.Branch branch = children.length == 0 ? TreeNode.Branch.LEAF : TreeNode.Branch.OPEN;
        return new TreeNode(
                page(id, title), branch, current, "?expand=" + id, List.of(children), false);
    }

    public TreeNode closed(long id, String title) {
        return new TreeNode(
                page(id, title), TreeNode.Branch.CLOSED, false, "?expand=" + id, List.of(), false);
    }

    public Sidebar sidebar(Sidebar.@Nullable Tool here) {
        List<TreeNode> roots =
                List.of(
                        closed(11, "Architecture decisions"),
                        node(
                                12,
                                "Runbooks",
                                false,
                                node(21, "Database failover", here == null),
                                closed(22, "Member restart"),
                                node(
                                        23,
                                        "Certificates and their renewal every ninety days",
                                        false)),
                        node(13, "On call", false),
                        closed(14, "Post-mortems"),
                        node(15, "Glossary", false));
        return new Sidebar(space(), here, roots, true, Sidebar.Access.ADMINISTER);
    }
}
