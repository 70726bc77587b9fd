package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;

/**
 * An editor's form whose sign-in is not the request's: it ended, or somebody signed in since. The
 * form names its author, so that nobody else gets to see the text. The name is not proven, and need
 * not be: it says who may find the text, and whoever sends it has it.
 */
record UnsavedText(Edited edited, String author, Map<String, String> fields) {

    /** Code of the problem that the form's author is not the caller. */
    static final String ORPHANED = "edit.orphaned";

    /** The form's field that names its author: a user key. */
    private static final String AUTHOR = "author";

    /** All that {@link EditForms#read} and {@link EditServlet#edited} read. */
    private static final List<String> FIELDS =
            List.of(
                    AUTHOR,
                    "pageId",
                    "spaceKey",
                    "asked",
                    "templateId",
                    "title",
                    "source",
                    "comment",
                    "minorEdit",
                    "baseRevision",
                    "parentId",
                    "idempotencyKey");

    static UnsavedText of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : FIELDS) {
            String value = request.getParameter(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        Edited edited = EditServlet.edited(request);
        if (edited instanceof Edited.Existing page) {
            fields.put("pageId", page.id().toString()); // the address may have named it
        }
        return new UnsavedText(edited, author(request), fields);
    }

    /** Whether the form names an author; a program's form does not have to. */
    static boolean hasAuthor(HttpServletRequest request) {
        return !author(request).isEmpty();
    }

    /**
     * @throws Problem.Unauthenticated if the form is not the caller's
     */
    static void requireAuthor(HttpServletRequest request) {
        if (hasAuthor(request) && !isCallers(author(request))) {
            throw new Problem.Unauthenticated(ORPHANED, "The sign-in of this editor has ended.");
        }
    }

    boolean isCallers() {
        return isCallers(author);
    }

    /** The editor that finds the text when it was kept. */
    String destination() {
        return edited.url();
    }

    private static boolean isCallers(String author) {
        return author.equals(CallerContext.caller().userKey());
    }

    private static String author(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(AUTHOR), "");
    }
}
