package org.watersmeet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** Every address of the application and the methods it takes, from the code. */
final class Doors {

    private static final List<Class<?>> SERVLETS =
            classes("org.watersmeet.web")
                    .filter(it -> it.isAnnotationPresent(WebServlet.class))
                    .toList();

    private Doors() {}

    /**
     * {@code GET /rest/api/content/{id}}: REST and screens, but not what serves addresses by
     * prefix.
     */
    static Stream<String> all() {
        return Stream.concat(rest(), servlets().flatMap(Doors::exact));
    }

    /** {@code /display/*}: patterns of what serves all that begins so. */
    static Stream<String> prefixes() {
        return servlets().flatMap(Doors::patterns).filter(it -> it.endsWith("/*"));
    }

    /** Whether a servlet's address takes a method; true of what is no screen. */
    static boolean takes(String pattern, String method, String address) {
        Class<?> servlet =
                servlets()
                        .filter(it -> patterns(it).anyMatch(pattern::equals))
                        .findFirst()
                        .orElseThrow();
        return methods(servlet, address).contains(method);
    }

    private static Stream<String> rest() {
        return classes("org.watersmeet.rest")
                .filter(Application.class::isAssignableFrom)
                .flatMap(Doors::resources);
    }

    private static Stream<String> resources(Class<?> application) {
        String base = application.getAnnotation(ApplicationPath.class).value();
        return ((Application) made(application))
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> resources(base, type));
    }

    private static Stream<String> resources(String base, Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> verb(method) != null)
                .map(
                        method ->
                                verb(method)
                                        + " "
                                        + joined(base, path(type.getAnnotation(Path.class)))
                                                .concat(
                                                        joined(
                                                                "",
                                                                path(
                                                                        method.getAnnotation(
                                                                                Path.class)))));
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static String path(@Nullable Path path) {
        // {id: [0-9]{1,18}} is named {id}
        return path == null ? "" : path.value().replaceAll(":\\s*(?:[^{}]|\\{[^{}]*})*}", "}");
    }

    private static String joined(String base, String path) {
        return path.isEmpty() ? base : base + "/" + path;
    }

    private static Stream<Class<?>> servlets() {
        return SERVLETS.stream();
    }

    private static Stream<String> exact(Class<?> servlet) {
        return patterns(servlet)
                .filter(pattern -> !pattern.endsWith("/*") && !pattern.equals("/"))
                .map(pattern -> pattern.isEmpty() ? "/" : pattern)
                .flatMap(
                        address ->
                                methods(servlet, address).stream().map(it -> it + " " + address));
    }

    private static Stream<String> patterns(Class<?> servlet) {
        return Arrays.stream(servlet.getAnnotation(WebServlet.class).urlPatterns());
    }

    private static List<String> methods(Class<?> servlet, String address) {
        if (!ScreenServlet.class.isAssignableFrom(servlet)) {
            return List.of("GET");
        }
        try {
            Method takes = method(servlet);
            takes.setAccessible(true);
            String methods = ((Takes) takes.invoke(made(servlet), address)).methods();
            return Stream.of("GET", "POST").filter(methods::contains).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the servlet or the nearest class above it says. */
    private static Method method(Class<?> servlet) throws NoSuchMethodException {
        for (Class<?> type = servlet; type != ScreenServlet.class; type = type.getSuperclass()) {
            try {
                return type.getDeclaredMethod("takes", String.class);
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return ScreenServlet.class.getDeclaredMethod("takes", String.class);
    }

    private static Object made(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> classes(String within) {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(new ArchitectureTest.NoViewTemplates())
                        .importPackages(within)
                        .stream()
                        .filter(it -> !it.isInterface())
                        .map(JavaClass::reflect);
    }
}
