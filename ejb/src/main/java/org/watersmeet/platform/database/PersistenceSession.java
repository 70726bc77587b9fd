package org.watersmeet.platform.database;

import org.eclipse.persistence.config.CacheIsolationType;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** Sets EclipseLink up: which entities are shared, and how it treats errors. */
public final class PersistenceSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            share(descriptor);
        }
        // EclipseLink takes any SQL error for a lost connection and would repeat it 3 times, 5 s
        // apart
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }

    private static void share(ClassDescriptor descriptor) {
        boolean shared = isShared(descriptor.getJavaClass());
        descriptor.setCacheIsolation(
                shared ? CacheIsolationType.SHARED : CacheIsolationType.ISOLATED);
        if (shared) {
            descriptor.setIdentityMapClass(ValidatedIdentityMap.class);
        }
    }

    private static boolean isShared(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.isAnnotationPresent(Shared.class)) {
                return true;
            }
        }
        return false;
    }
}
