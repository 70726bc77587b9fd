package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.home.Site;

/**
 * TLS at the balancer, as its profile describes it: the certificate, the listener, what its plain
 * port still answers. A site without TLS has none of it, so everything is taken away and, when
 * wanted, described anew with the site's address in it.
 */
final class BalancerTls {

    static final String PORT = "watersmeet.https.port";
    static final String KEY_STORE = "watersmeet.tls.keystore";

    /** Of the environment, from a file of the home: no file of the domain holds the password. */
    static final String PASSWORD = "WATERSMEET_TLS_PASSWORD";

    private static final String[] PROFILE = {"profile", "load-balancer"};
    private static final String[] ELYTRON = path(PROFILE, "subsystem", "elytron");
    private static final String[] UNDERTOW = path(PROFILE, "subsystem", "undertow");
    private static final String[] SERVER = path(UNDERTOW, "server", "default-server");
    private static final String[] LISTENER = path(SERVER, "https-listener", "https");
    private static final String[] BINDING = {
        "socket-binding-group", "balancer-sockets", "socket-binding", "https"
    };

    /** What holds for plain requests (70-balancer.cli) holds for these. */
    private static final List<String> LIMITS =
            List.of(
                    "max-post-size",
                    "max-headers",
                    "max-header-size",
                    "max-parameters",
                    "disallowed-methods",
                    "no-request-timeout",
                    "request-parse-timeout");

    /** Health is told by address and without TLS; members register at another port. */
    private static final String PLAIN =
            "equals(%%p, '%d') and not path-prefix('/health') and not path('/status')";

    private static final String REDIRECT =
            PLAIN
                    + " and method('GET', 'HEAD') -> { set(attribute='%%{o,Location}',"
                    + " value='%s%%U%%q'); set(attribute='%%{o,Cache-Control}', value='no-store');"
                    + " response-code(308) }";

    /** What was sent plain must not travel twice. */
    private static final String REFUSE = PLAIN + " -> response-code(403)";

    /** The balancer's own answers too; a year, and nothing said about neighbours' names. */
    private static final String STRICT =
            "equals(%{SCHEME}, 'https') -> set(attribute='%{o,Strict-Transport-Security}',"
                    + " value='max-age=31536000')";

    private final Management management;

    BalancerTls(Management management) {
        this.management = management;
    }

    /** Describes what the site wants; no balancer may run. */
    void configure(Site site) throws IOException {
        if (exists()) {
            management.runTogether(removal());
        }
        if (site.httpsPort().isPresent()) {
            management.runTogether(addition(site));
        }
    }

    private boolean exists() throws IOException {
        ModelNode read = Management.operation("read-children-names", PROFILE);
        read.get("child-type").set("subsystem");
        return management.run(read).asList().stream().anyMatch(s -> s.asString().equals("elytron"));
    }

    private List<ModelNode> addition(Site site) throws IOException {
        List<ModelNode> steps = new ArrayList<>();
        steps.add(add(ELYTRON));
        ModelNode keyStore = add(path(ELYTRON, "key-store", "site"));
        keyStore.get("path").set("${" + KEY_STORE + "}");
        keyStore.get("type").set("PKCS12");
        steps.add(withPassword(keyStore));
        ModelNode keyManager = add(path(ELYTRON, "key-manager", "site"));
        keyManager.get("key-store").set("site");
        steps.add(withPassword(keyManager));
        ModelNode context = add(path(ELYTRON, "server-ssl-context", "site"));
        context.get("key-manager").set("site");
        context.get("protocols").add("TLSv1.3").add("TLSv1.2");
        // without their names Elytron offers none of TLS 1.3's, and that version then never
        context.get("cipher-suite-names")
                .set("TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256");
        steps.add(context);
        ModelNode binding = add(BINDING);
        binding.get("port").set("${" + PORT + "}");
        steps.add(binding);
        steps.add(listener());
        filter(steps, "redirect-to-tls", 3, REDIRECT.formatted(site.port(), site.url()));
        filter(steps, "refuse-without-tls", 4, REFUSE.formatted(site.port()));
        filter(steps, "strict-transport", 5, STRICT);
        return steps;
    }

    private static ModelNode withPassword(ModelNode step) {
        step.get("credential-reference", "clear-text").set("${env." + PASSWORD + "}");
        return step;
    }

    /** HTTP/1.1, which members speak too: requests are read in one way. */
    private ModelNode listener() throws IOException {
        ModelNode listener = add(LISTENER);
        listener.get("socket-binding").set("https");
        listener.get("ssl-context").set("site");
        listener.get("enable-http2").set(false);
        ModelNode plain =
                management.run(
                        Management.operation(
                                "read-resource", path(SERVER, "http-listener", "default")));
        LIMITS.forEach(name -> listener.get(name).set(plain.get(name)));
        return listener;
    }

    private static void filter(
            List<ModelNode> steps, String name, int priority, String expression) {
        ModelNode filter = add(filterPath(name));
        filter.get("expression").set(expression);
        steps.add(filter);
        ModelNode reference = add(referencePath(name));
        reference.get("priority").set(priority);
        steps.add(reference);
    }

    private static List<ModelNode> removal() {
        List<String> filters = List.of("redirect-to-tls", "refuse-without-tls", "strict-transport");
        return Stream.of(
                        filters.stream().map(BalancerTls::referencePath),
                        filters.stream().map(BalancerTls::filterPath),
                        Stream.of(LISTENER, BINDING, ELYTRON))
                .flatMap(paths -> paths)
                .map(path -> Management.operation("remove", path))
                .toList();
    }

    private static String[] filterPath(String name) {
        return path(UNDERTOW, "configuration", "filter", "expression-filter", name);
    }

    private static String[] referencePath(String name) {
        return path(SERVER, "host", "default-host", "filter-ref", name);
    }

    private static ModelNode add(String... address) {
        return Management.operation("add", address);
    }

    private static String[] path(String[] parent, String... child) {
        return Stream.concat(Stream.of(parent), Stream.of(child)).toArray(String[]::new);
    }
}
