package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;

/**
 * Work in progress that cannot be a draft, because nobody has proven to be its author: of those who
 * edit without signing in, and of those whose sign-in has ended while they typed. It is in the
 * session that the server replicates to another member, so it survives the kill of the one that has
 * it. A session is created by the first text that is kept, never by looking.
 */
final class KeptEdits {

    /** Longest text, bytes: each request below {@code /edit/} moves the session between members. */
    static final int MAX_BYTES = 64 * 1024;

    /**
     * Longest text, bytes, that is kept over a sign-in: for one redirect, where losing it would
     * cost more than moving it.
     */
    static final int MAX_RESCUED_BYTES = 1024 * 1024;

    /** Editors open at a time whose text is kept; of more the one kept longest ago is dropped. */
    private static final int MAX_EDITORS = 4;

    private static final String PREFIX = "edit:";

    private final HttpServletRequest request;
    private final String owner;

    KeptEdits(HttpServletRequest request) {
        this(request, CallerContext.caller().userKey());
    }

    /** The work of another than the caller; only they will find it again. */
    KeptEdits(HttpServletRequest request, String userKey) {
        this.request = request;
        this.owner = PREFIX + userKey + ":";
    }

    /** What is edited: {@code page:123}, {@code new:KEY}. */
    @Nullable EditorState find(String subject) {
        HttpSession session = request.getSession(false);
        return session == null
                ? null
                : session.getAttribute(owner + subject) instanceof EditorState state ? state : null;
    }

    /**
     * Keeps a text.
     *
     * @throws Problem.LimitExceeded if it is longer than {@link #MAX_BYTES}
     */
    void keep(String subject, EditForm form) {
        if (bytes(form) > MAX_BYTES) {
            throw new Problem.LimitExceeded(
                    "edit.too-large",
                    "Without a sign-in, a draft of more than 64 KiB is not kept; save the page.",
                    Map.of("bytes", (long) MAX_BYTES));
        }
        put(subject, form);
    }

    /**
     * Keeps a text that could not be saved because its sign-in had ended.
     *
     * @throws Problem.LimitExceeded if it is longer than {@link #MAX_RESCUED_BYTES}
     */
    void rescue(String subject, EditForm form) {
        requireRescuable(form);
        put(subject, form);
    }

    /**
     * @throws Problem.LimitExceeded if {@link #rescue} would refuse it
     */
    static void requireRescuable(EditForm form) {
        if (bytes(form) > MAX_RESCUED_BYTES) {
            throw new Problem.LimitExceeded(
                    "edit.too-large",
                    "Your sign-in has ended, and the text is too long to be kept until you are"
                            + " logged in again. Go back, log in in another window, then save.",
                    Map.of("bytes", (long) MAX_RESCUED_BYTES));
        }
    }

    private static int bytes(EditForm form) {
        return form.source().getBytes(StandardCharsets.UTF_8).length;
    }

    private void put(String subject, EditForm form) {
        HttpSession session = request.getSession();
        session.setAttribute(owner + subject, EditorState.of(form, Clock.systemUTC().instant()));
        dropOldest(session);
    }

    void drop(String subject) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(owner + subject);
        }
    }

    private static void dropOldest(HttpSession session) {
        List<String> names =
                Collections.list(session.getAttributeNames()).stream()
                        .filter(name -> name.startsWith(PREFIX))
                        .sorted(Comparator.comparing((String name) -> keptAt(session, name)))
                        .collect(Collectors.toList());
        while (names.size() > MAX_EDITORS) {
            session.removeAttribute(names.removeFirst());
        }
    }

    private static Instant keptAt(HttpSession session, String name) {
        return session.getAttribute(name) instanceof EditorState state
                ? state.keptAt()
                : Instant.MIN;
    }
}
