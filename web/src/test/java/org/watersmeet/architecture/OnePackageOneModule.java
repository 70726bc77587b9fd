package org.watersmeet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every class of a package comes from the same module as the first one that was seen. */
final class OnePackageOneModule extends ArchCondition<JavaClass> {

    private final Map<String, String> modules = new ConcurrentHashMap<>();

    OnePackageOneModule() {
        super("come from one module for each package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String module = module(type);
        String first = modules.computeIfAbsent(type.getPackageName(), name -> module);
        events.add(
                new SimpleConditionEvent(
                        type,
                        first.equals(module),
                        "%s is in %s, others of its package are in %s"
                                .formatted(type.getName(), module, first)));
    }

    /** The folder or archive: what stands before the class's own path. */
    private static String module(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        return uri.substring(0, uri.lastIndexOf(type.getPackageName().replace('.', '/')));
    }
}
