package org.watersmeet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageTree;
import org.watersmeet.wiki.page.PageTreeLevel;
import org.watersmeet.wiki.page.PageTreeNode;

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
                null,
                List.of());
    }

    public Reader reader() {
        return new Reader(say("vera"), say("Vera Lindqvist"), say("u-17"), null, true, true, true);
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

    public PageTreeNode leaf(long id, String title) {
        return new PageTreeNode(new ContentId(id), say(title), false);
    }

    public PageTreeNode branch(long id, String title) {
        return new PageTreeNode(new ContentId(id), say(title), true);
    }

    /** One level of the tree, too long to be shown in full, with all branches closed. */
    public Tree level(PageTreeNode... nodes) {
        return new Tree(
                space(), PageTree.closed(new PageTreeLevel("", List.of(nodes), true)), rows());
    }

    static TreeRows rows() {
        TreeRows rows = new TreeRows();
        rows.views = new ViewEngine();
        return rows;
    }

    public Tree tree(boolean onPage) {
        PageTreeLevel top =
                new PageTreeLevel(
                        "",
                        List.of(
                                branch(11, "Architecture decisions"),
                                branch(12, "Runbooks"),
                                leaf(13, "On call"),
                                branch(14, "Post-mortems"),
                                leaf(15, "Glossary")),
                        true);
        PageTreeLevel runbooks =
                new PageTreeLevel(
                        "",
                        List.of(
                                leaf(21, "Database failover"),
                                branch(22, "Member restart"),
                                leaf(23, "Certificates and their renewal every ninety days")),
                        false);
        PageTree shown = new PageTree(top, Map.of(new ContentId(12), runbooks), onPage ? 21 : 0);
        return new Tree(space(), shown, rows());
    }

    public Sidebar sidebar(Sidebar.@Nullable Tool here) {
        return new Sidebar(space(), here, tree(here == null), Sidebar.Access.ADMINISTER);
    }
}
