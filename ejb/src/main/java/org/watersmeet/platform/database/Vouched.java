package org.watersmeet.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The versions that the request stamp vouches for on this thread. The identity map gives an entity
 * to a reader only when its version is the one vouched for; without a word here it is a miss.
 */
public final class Vouched {

    private static final ThreadLocal<Map<Object, Long>> VERSIONS =
            ThreadLocal.withInitial(HashMap::new);

    private Vouched() {}

    /** The stamp says that entity {@code id} of {@code type} is at {@code lockVersion} now. */
    public static void version(Class<?> type, long id, long lockVersion) {
        VERSIONS.get().put(key(type, id), lockVersion);
    }

    static @Nullable Long version(Object key) {
        return VERSIONS.get().get(key);
    }

    /** Ends the request: nothing may be vouched for by the stamp of an earlier one. */
    public static void clear() {
        VERSIONS.remove();
    }

    static Object key(Class<?> type, Object id) {
        return new EntityKey(type.getName(), ((Number) id).longValue());
    }
}
