package org.watersmeet.launcher.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.home.Site;

/** The system properties by which a server learns its ports and what site it is of. */
final class DomainSettings {

    private DomainSettings() {}

    static Map<String, String> ofBalancer(Site site) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jboss.bind.address", site.bind());
        properties.put("jboss.http.port", Integer.toString(site.port()));
        properties.put("jboss.mcmp.port", Integer.toString(site.ports().registration()));
        return properties;
    }

    static Map<String, String> ofMember(Site site, Build build, int number) {
        Ports ports = site.ports();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jboss.http.port", Integer.toString(ports.member(number)));
        properties.put("jboss.mcmp.port", Integer.toString(ports.registration()));
        properties.put("watersmeet.jgroups.port", Integer.toString(ports.jgroups(number)));
        properties.put(
                "watersmeet.jgroups.detection.port", Integer.toString(ports.detection(number)));
        properties.put("watersmeet.base-url", site.url());
        properties.put("watersmeet.build", build.label());
        properties.put("watersmeet.balancer", "127.0.0.1");
        return properties;
    }
}
