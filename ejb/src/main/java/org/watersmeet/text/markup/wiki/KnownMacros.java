package org.watersmeet.text.markup.wiki;

import java.util.Set;

/** What must be known of a macro to read it: markup does not say whether a body follows. */
final class KnownMacros {

    private static final Set<String> PLAIN_BODY =
            Set.of(
                    ("code noformat html xhtml style css script javascript sql latex mathblock"
                                    + " mathinline plantuml mermaid markdown csv tasklist"
                                    + " unmigrated-wiki-markup unmigrated-inline-wiki-markup")
                            .split(" "));

    private static final Set<String> NO_BODY =
            Set.of(
                    ("anchor attachments blog-posts change-history cheese children"
                                    + " content-by-user contentbylabel content-report-table"
                                    + " contributors contributors-summary create-from-template"
                                    + " create-space-button detailssummary excerpt-include favpages"
                                    + " gadget gallery global-reports html-include iframe im include"
                                    + " index jira jirachart jiraissues junitreport listlabels"
                                    + " livesearch loremipsum multimedia navmap network pagetree"
                                    + " pagetreesearch popular-labels profile profile-picture"
                                    + " recently-updated recently-updated-dashboard"
                                    + " recently-used-labels related-labels roadmap rss search"
                                    + " space-attachments space-details spacejump spaces status"
                                    + " status-list tasks-report-macro toc userlister view-file"
                                    + " viewdoc viewpdf viewppt viewxls widget")
                            .split(" "));

    private static final Set<String> IN_LINE =
            Set.of(
                    ("anchor status color mathinline im jira profile profile-picture spacejump"
                                    + " html-include")
                            .split(" "));

    /** Whose default parameter names a page. */
    private static final Set<String> OF_A_PAGE = Set.of("include", "excerpt-include");

    private static final Set<String> WITH_PAGE =
            Set.of("children", "gallery", "attachments", "include", "excerpt-include");

    private KnownMacros() {}

    static boolean hasPlainBody(String name) {
        return PLAIN_BODY.contains(name);
    }

    static boolean hasNoBody(String name) {
        return NO_BODY.contains(name);
    }

    /** Whether the macro stands in a line of text even if it is alone there. */
    static boolean isInLine(String name) {
        return IN_LINE.contains(name);
    }

    /** Whether a line of text ends where the macro stands. Of unknown ones those with a body. */
    static boolean isBlock(String name, boolean body) {
        return !isInLine(name) && (body || hasNoBody(name));
    }

    /** Whether the parameter is a page's name, which the storage format says by a link. */
    static boolean namesPage(String macro, String parameter) {
        return parameter.isEmpty()
                ? OF_A_PAGE.contains(macro)
                : parameter.equals("page") && WITH_PAGE.contains(macro);
    }
}
