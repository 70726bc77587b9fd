package org.watersmeet.people.access;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Default deny by construction, around every EJB method (bound in {@code ejb-jar.xml}): a method
 * without {@link Needs} is refused, and so is the result of one that did not make the check it
 * declares. In a transaction that also rolls back what it wrote.
 */
@Interceptor
public class AccessGuard {

    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
        Need need = declared(invocation);
        if (need == null) {
            throw new UndeclaredAccess("declares no @Needs", invocation.getMethod());
        }
        if (need == Need.SYSTEM) {
            if (CallerContext.present()) {
                throw new UndeclaredAccess("is for the system only", invocation.getMethod());
            }
            return invocation.proceed();
        }
        ScopeGuard.check(need, invocation.getMethod());
        if (need == Need.NOTHING) {
            return invocation.proceed();
        }
        int before = CheckLog.count(need);
        Object result = invocation.proceed();
        if (CheckLog.count(need) == before) {
            throw new UndeclaredAccess("did not check " + need, invocation.getMethod());
        }
        return result;
    }

    private static @Nullable Need declared(InvocationContext invocation) {
        Needs onMethod = invocation.getMethod().getAnnotation(Needs.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        Needs onType = invocation.getMethod().getDeclaringClass().getAnnotation(Needs.class);
        return onType == null ? null : onType.value();
    }

    /** A defect of the program, never of the request. A system exception: it rolls back. */
    public static final class UndeclaredAccess extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UndeclaredAccess(String what, Method method) {
            super(
                    "%s.%s %s: refused"
                            .formatted(
                                    method.getDeclaringClass().getSimpleName(),
                                    method.getName(),
                                    what));
        }
    }
}
