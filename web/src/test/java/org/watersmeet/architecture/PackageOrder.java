package org.watersmeet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages in the order of the house: each may use those above it, none those below. A new
 * package has to be given its place here.
 */
final class PackageOrder extends ArchCondition<JavaClass> {

    static final String ROOT = "org.watersmeet.";

    private static final List<String> TOP_DOWN =
            Stream.of(
                            "kernel",
                            "text.document",
                            "text.diff",
                            "text.markup",
                            "text.markup.wiki",
                            "text.markup.markdown",
                            "text.macro",
                            "text.highlight",
                            "text.rendering",
                            "platform.http",
                            "platform.pulse",
                            "platform.cache",
                            "platform.database",
                            "platform.event",
                            "platform.cluster",
                            "platform.settings",
                            "platform.schedule",
                            "platform.job",
                            "platform.budget",
                            "platform.blob",
                            "people.access",
                            "people.audit",
                            "people.permission",
                            "people.user",
                            "people.signin",
                            "wiki.space",
                            "wiki.content",
                            "wiki.restriction",
                            "wiki.label",
                            "wiki.like",
                            "wiki.property",
                            "wiki.link",
                            "wiki.attachment",
                            "wiki.profile",
                            "wiki.page",
                            "wiki.template",
                            "wiki.comment",
                            "wiki.task",
                            "wiki.draft",
                            "wiki.watch",
                            "wiki.macro",
                            "admin",
                            "web.http",
                            "web")
                    .map(name -> ROOT + name)
                    .toList();

    /** The doors' features: above them all, beside each other; cycles are another rule's matter. */
    private static final int DOORS = TOP_DOWN.size();

    PackageOrder() {
        super("use only packages that stand above their own");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        int own = place(user);
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (used.getPackageName().startsWith(ROOT)) {
                events.add(
                        new SimpleConditionEvent(
                                dependency, place(used) <= own, dependency.getDescription()));
            }
        }
    }

    private static int place(JavaClass type) {
        String name = type.getPackageName();
        int place = TOP_DOWN.indexOf(name);
        if (place >= 0) {
            return place;
        }
        if (name.startsWith(ROOT + "web.") || name.startsWith(ROOT + "rest.")) {
            return DOORS;
        }
        throw new IllegalStateException("PackageOrder has no place for package " + name);
    }
}
