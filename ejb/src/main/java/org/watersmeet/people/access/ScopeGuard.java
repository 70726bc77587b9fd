package org.watersmeet.people.access;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * Refuses changes to credentials that are not good for them, and to all while the site is
 * read-only. What changes something runs in a transaction, or says that it does by {@link
 * Needs#changes()}: so no service has to think of it, and no method of HTTP decides it.
 */
final class ScopeGuard {

    private ScopeGuard() {}

    /**
     * @throws Problem.Forbidden if the caller's scope does not include what the method does
     * @throws Problem.ReadOnly if it changes contents, and the site is read-only
     */
    static void check(Need need, Method method) {
        if (!changes(method) || !CallerContext.present()) {
            return;
        }
        Scope needed = need == Need.ADMINISTER ? Scope.ADMINISTER : Scope.WRITE;
        if (!CallerContext.caller().scope().includes(needed)) {
            throw new Problem.Forbidden(
                    "token.scope", "The scope of this token does not include this change.");
        }
        if (isAboutContents(need)) {
            refuseReadOnly(CallerContext.site());
        }
    }

    private static void refuseReadOnly(SiteState site) {
        if (site.readOnly()) {
            throw new Problem.ReadOnly(
                    site.message().isEmpty()
                            ? "The site is read-only at the moment: nothing can be changed."
                            : "The site is read-only at the moment: " + site.message());
        }
    }

    /** Not people's own accounts, and not what administrators do. */
    private static boolean isAboutContents(Need need) {
        return switch (need) {
            case VIEW, VISIBILITY, EDIT, GLOBAL -> true;
            case NOTHING, SIGNED_IN, ADMINISTER, SYSTEM -> false;
        };
    }

    /** The container's default, without any attribute, is a transaction. */
    static boolean changes(Method method) {
        Needs needs = method.getAnnotation(Needs.class);
        return needs != null && needs.changes() || runsInTransaction(method);
    }

    private static boolean runsInTransaction(Method method) {
        TransactionAttribute attribute = attribute(method);
        TransactionAttributeType type =
                attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
        return switch (type) {
            case REQUIRED, REQUIRES_NEW, MANDATORY -> true;
            case SUPPORTS, NOT_SUPPORTED, NEVER -> false;
        };
    }

    private static @Nullable TransactionAttribute attribute(Method method) {
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        return own == null
                ? method.getDeclaringClass().getAnnotation(TransactionAttribute.class)
                : own;
    }
}
