package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.site.Member;

/**
 * What members believe of each other, as their servers log it: with whom each shares its caches.
 */
final class ClusterViews {

    /** The list in Infinispan's messages of who has a cache, after a change, a merge, a start. */
    private static final Pattern MEMBERS =
            Pattern.compile("ISPN1000(?:02|07|08|10): .* members (?:list )?\\[([^]]+)]");

    private ClusterViews() {}

    /** Whether each member shares its caches with all others. */
    static boolean whole(FaultySite site) throws IOException {
        for (Member member : site.members()) {
            if (size(site, member) != site.members().size()) {
                return false;
            }
        }
        return true;
    }

    private static int size(FaultySite site, Member member) throws IOException {
        Path log = Home.at(site.home()).log(member.name());
        int size = 0;
        List<String> lines = Files.readAllLines(log);
        for (String line : lines) {
            Matcher members = MEMBERS.matcher(line);
            if (members.find()) {
                size = members.group(1).split(",").length;
            }
        }
        return size;
    }
}
