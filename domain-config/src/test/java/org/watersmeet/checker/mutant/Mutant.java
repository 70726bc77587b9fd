package org.watersmeet.checker.mutant;

import java.util.EnumSet;
import java.util.Set;
import org.watersmeet.checker.Rule;

/** A guard that is missing, and the rules that then are broken: these and no others. */
public enum Mutant {

    /**
     * An entity in the cache counts whatever the request stamp says. A member goes on showing the
     * version that it read first, so a session that saves on one member and looks on another is
     * also taken back.
     */
    STAMP_SKIPPED(
            new SourceChange(
                    "org.watersmeet.platform.database.ValidatedIdentityMap",
                    "return vouched != null && held != null"
                            + " && ((Versioned) held).lockVersion() == vouched;",
                    "return held != null;"),
            EnumSet.of(Rule.READS_ARE_CURRENT, Rule.SESSIONS_GO_FORWARD)),

    /**
     * A rendered body in the cache is named by its page alone. The version shown is the current
     * one, with the text of an earlier one.
     */
    RENDERING_WITHOUT_REVISION(
            new SourceChange(
                    "org.watersmeet.wiki.page.BodyCache",
                    "return content + \":\" + revision + \":\" + RENDERER;",
                    "return content + \":\" + RENDERER;"),
            EnumSet.of(Rule.VERSIONS_KEEP_THEIR_BODY)),

    /** Whoever edited an earlier version overwrites what has been saved since. */
    VERSION_CHECK_OFF(
            new SourceChange(
                    "org.watersmeet.wiki.page.PageEditService",
                    "input.number() != page.revision() + 1",
                    "input.number() > page.revision() + 1"),
            EnumSet.of(Rule.NO_SAVE_OVERWRITES)),

    /**
     * A key that has been used counts as new.
     *
     * <p>Its breach is not that a save is stored twice: the version number of a repeated save no
     * longer fits, and where the save is still the current one it is recognised by its text. (A
     * repeated creation would meet its own title.) What only the key can give is the first answer
     * once more. A repetition that reaches the wiki after somebody else's save is refused without
     * it, so that a client believes its save never happened and makes it again. The workload has
     * such repetitions: a session repeats its last save but one, of a page that others save too.
     */
    KEY_IGNORED(
            new SourceChange(
                    "org.watersmeet.wiki.content.SaveKeys",
                    "if (attempt == null || inserted(attempt)) {",
                    "if (attempt == null || inserted(attempt) || true) {"),
            EnumSet.of(Rule.KEYS_TAKE_EFFECT_ONCE));

    private final SourceChange change;
    private final EnumSet<Rule> broken;

    Mutant(SourceChange change, EnumSet<Rule> broken) {
        this.change = change;
        this.broken = broken;
    }

    /** What is taken out. */
    public SourceChange change() {
        return change;
    }

    /** Whether what is set besides texts is stale too: where reading, not saving, is broken. */
    boolean showsInFacets() {
        return broken.contains(Rule.READS_ARE_CURRENT)
                || broken.contains(Rule.VERSIONS_KEEP_THEIR_BODY);
    }

    /** The rules that it breaks. */
    public Set<Rule> broken() {
        return broken.clone();
    }
}
