package org.watersmeet.web.http;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.watersmeet.platform.cluster.RequestFigures;

/** Measures requests by door and status class: {@code wiki.http.requests}, seconds. */
final class RequestMetrics {

    private static final PrometheusMeterRegistry REGISTRY = registry();
    private static final ConcurrentMap<String, Timer> TIMERS = new ConcurrentHashMap<>();

    private RequestMetrics() {}

    @SuppressWarnings("resource") // the collector's listener lives as long as the application
    private static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Metrics.addRegistry(registry); // what the wiki counts
        return registry;
    }

    /** In Prometheus' text format. */
    static String text() {
        return REGISTRY.scrape();
    }

    static Timing start() {
        return new Timing(System.nanoTime());
    }

    /** A request under way. */
    record Timing(long startedAt) {
        void end(HttpServletRequest request, HttpServletResponse response) {
            String door = door(request.getRequestURI());
            String status = response.getStatus() / 100 + "xx";
            long nanos = System.nanoTime() - startedAt;
            if (!door.equals("operators")) {
                RequestFigures.answered(nanos);
            }
            TIMERS.computeIfAbsent(door + ' ' + status, name -> timer(door, status))
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Timer timer(String door, String status) {
        return Timer.builder("wiki.http.requests")
                .description("Requests by door and status class")
                .tag("door", door)
                .tag("status", status)
                .register(REGISTRY);
    }

    /** A handful of names, whatever addresses are asked for. */
    private static String door(String path) {
        if (path.startsWith("/rest/")) {
            return "rest";
        }
        if (path.startsWith("/assets/")) {
            return "assets";
        }
        if (path.startsWith("/edit/")) {
            return "edit";
        }
        return path.startsWith("/health/") || path.equals("/metrics") ? "operators" : "pages";
    }
}
