package org.watersmeet.people.access;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

/**
 * The caller of the request on this thread. The source is known from the start; who it stands for
 * is answered by the request stamp, together with whatever else the request asks first.
 */
public final class CallerContext {

    private static final ThreadLocal<@Nullable CallerContext> CURRENT = new ThreadLocal<>();

    private final CallerSource source;
    private final String network;
    private @Nullable Caller caller;
    private @Nullable Caller proven;
    private @Nullable Problem refusal;

    private CallerContext(CallerSource source, String network) {
        this.source = source;
        this.network = network;
    }

    /** Starts a request from nowhere in particular. */
    public static void begin(CallerSource source) {
        begin(source, "");
    }

    /**
     * Starts a request. Always paired with {@link #end()}.
     *
     * @param network the address of the client, for the records of what it does
     */
    public static void begin(CallerSource source, String network) {
        RequestStamp stamp = RequestStamp.begin();
        StampFragment<?> fragment = source.fragment();
        if (fragment != null) {
            stamp.expect(fragment);
        }
        stamp.expect(SiteFragment.SITE);
        CURRENT.set(new CallerContext(source, network));
    }

    /** Ends the request. */
    public static void end() {
        CURRENT.remove();
        RequestStamp.end();
    }

    /** Whether a request is on this thread: jobs and start-up have none. */
    public static boolean present() {
        return CURRENT.get() != null;
    }

    /** The address of the client; empty when no request is on this thread. */
    public static String network() {
        CallerContext context = CURRENT.get();
        return context == null ? "" : context.network;
    }

    /**
     * Who makes the request. Credentials are looked at once: a wrong password must not be charged
     * again by the page that says so.
     *
     * @throws Problem why it cannot be told
     * @throws IllegalStateException outside a request
     */
    public static Caller caller() {
        CallerContext context = CURRENT.get();
        if (context == null) {
            throw new IllegalStateException("No request on this thread.");
        }
        Caller known = context.caller;
        return known == null ? context.resolved() : known;
    }

    /**
     * For the rest of this request everything is decided and shown as for another caller, who
     * changes nothing. Who calls it has made sure that the caller may know what the other sees.
     *
     * @throws IllegalStateException outside a request
     */
    public static void seeAs(Caller other) {
        CallerContext context = CURRENT.get();
        if (context == null) {
            throw new IllegalStateException("No request on this thread.");
        }
        context.caller = other.reading();
    }

    /**
     * Whose the credentials are, when that has been asked and answered already; asks nothing. Not
     * who is {@linkplain #seeAs seen as}.
     */
    public static @Nullable Caller known() {
        CallerContext context = CURRENT.get();
        return context == null ? null : context.proven;
    }

    /**
     * The site as this request's stamp has it, asked at once if it has not been.
     *
     * @throws IllegalStateException outside a request
     */
    public static SiteState site() {
        return RequestStamp.current().askSet(SiteFragment.SITE);
    }

    private Caller resolved() {
        if (refusal != null) {
            throw refusal;
        }
        try {
            Caller resolved = source.resolve();
            caller = resolved;
            proven = resolved;
            return resolved;
        } catch (Problem e) {
            refusal = e;
            throw e;
        }
    }
}
