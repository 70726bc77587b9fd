package org.watersmeet.launcher.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.home.Site;

/** The system properties by which a server learns its ports and what site it is of. */
final class DomainSettings {

    /** Where a member registers with the balancer. */
    static final String REGISTRATION = "jboss.mcmp.port";

    /** A port of loopback on which nobody listens. */
    static final String NOBODY = "1";

    private DomainSettings() {}

    static Map<String, String> ofBalancer(Home home, Site site) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jboss.bind.address", site.bind());
        properties.put("jboss.http.port", Integer.toString(site.port()));
        properties.put(REGISTRATION, Integer.toString(site.ports().registration()));
        site.httpsPort()
                .ifPresent(
                        https -> {
                            properties.put(BalancerTls.PORT, https.toString());
                            properties.put(BalancerTls.KEY_STORE, home.keyStore().toString());
                        });
        return properties;
    }

    static Map<String, String> ofMember(Site site, Build build, int number) {
        Ports ports = site.ports();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jboss.http.port", Integer.toString(ports.member(number)));
        properties.put(REGISTRATION, Integer.toString(ports.registration()));
        properties.put("watersmeet.jgroups.port", Integer.toString(ports.jgroups(number)));
        properties.put(
                "watersmeet.jgroups.detection.port", Integer.toString(ports.detection(number)));
        properties.put("watersmeet.base-url", site.url());
        if (!site.bind().equals("127.0.0.1")) {
            properties.put("watersmeet.hosts", namesOfThisMachine());
        }
        properties.put("watersmeet.build", build.label());
        properties.put("watersmeet.balancer", "127.0.0.1");
        return properties;
    }

    /** Under which it can be reached in its network when nobody has given a base URL. */
    private static String namesOfThisMachine() {
        try {
            InetAddress self = InetAddress.getLocalHost();
            return self.getHostName() + "," + self.getCanonicalHostName();
        } catch (UnknownHostException e) {
            return ""; // it has a name that nobody can resolve
        }
    }
}
