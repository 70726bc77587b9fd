package org.watersmeet.checker.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.watersmeet.launcher.home.Folders;

/**
 * Builds mutants: the class of the checkout, changed and compiled against the EAR's own jars and
 * the server's modules, in a copy of the EAR. What is built stays below the folder, to be looked
 * at.
 */
public final class MutantEars {

    private static final String EJB_JAR = "watersmeet-ejb.jar";

    /** Of the server's modules those whose types the application names. */
    private static final List<String> APIS =
            List.of("jakarta/", "org/eclipse/persistence/", "org/infinispan/core/", "org/jboss/");

    private final Path ear;
    private final Path sources;
    private final Path server;
    private final Path folder;

    /**
     * @param ear as it was built
     * @param sources the folder of the sources of which the EAR's EJB jar was built
     * @param server the provisioned server
     * @param folder is made if it is missing
     */
    public MutantEars(Path ear, Path sources, Path server, Path folder) {
        this.ear = ear;
        this.sources = sources;
        this.server = server;
        this.folder = folder;
    }

    /**
     * @param name of the folder it is built in
     * @throws IllegalStateException if the change no longer fits the source
     */
    public Path build(String name, SourceChange change) throws IOException {
        Path place = folder.resolve(name);
        // classes and jars of an earlier build must not get in
        Folders.delete(place);
        Path jars = Files.createDirectories(place.resolve("jars"));
        new Archive(ear).unpackJars(jars);
        Map<String, byte[]> classes = compile(change, place, jars);
        Path jar = place.resolve(EJB_JAR);
        new Archive(jars.resolve(EJB_JAR)).copyTo(jar, classes);
        Path changed = place.resolve(ear.getFileName());
        new Archive(ear).copyTo(changed, Map.of(EJB_JAR, Files.readAllBytes(jar)));
        return changed;
    }

    /** The classes of the source file by their names in a jar. */
    private Map<String, byte[]> compile(SourceChange change, Path place, Path jars)
            throws IOException {
        Path source = place.resolve("source").resolve(change.path());
        Files.createDirectories(source.getParent());
        Files.writeString(source, change.applyTo(Files.readString(sources.resolve(change.path()))));
        Path output = Files.createDirectories(place.resolve("classes"));
        compile(source, output, Stream.concat(jarsIn(jars), apis()).toList());
        return read(output);
    }

    static void compile(Path source, Path output, List<Path> classpath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = List.of("--release", "21", "-parameters", "-proc:none");
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    files,
                                    said,
                                    options,
                                    null,
                                    files.getJavaFileObjects(source))
                            .call();
            if (!compiled) {
                throw new IllegalStateException(said.getDiagnostics().toString());
            }
        }
    }

    private Stream<Path> apis() throws IOException {
        Path layer = server.resolve("modules/system/layers/base");
        Path added = server.resolve("modules");
        Stream<Path> modules =
                APIS.stream()
                        .flatMap(api -> Stream.of(layer.resolve(api), added.resolve(api)))
                        .filter(Files::isDirectory);
        Path annotations =
                Path.of(
                        NullMarked.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath());
        return Stream.concat(modules.flatMap(MutantEars::jarsIn), Stream.of(annotations));
    }

    private static Stream<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(Path output) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.put(output.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
