package org.watersmeet.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watersmeet.site.Member;

/**
 * One on each member, for as long as a run lasts.
 *
 * @param each in the order of the members
 */
record Onlookers<T extends AutoCloseable>(List<T> each) implements AutoCloseable {

    /** Those who look at an address, as nobody. */
    static Onlookers<Watch> at(FaultySite site, String path) {
        return new Onlookers<>(
                site.members().stream().map(member -> new Watch(member, path)).toList());
    }

    /** Those who edit a page of their own. */
    static Onlookers<Editor> editing(FaultySite site, String prefix)
            throws IOException, InterruptedException {
        List<Editor> editors = new ArrayList<>();
        for (Member member : site.members()) {
            String space = prefix + member.name().toUpperCase(Locale.ROOT);
            editors.add(Editor.on(member, site.administrator(), space));
        }
        return new Onlookers<>(editors);
    }

    /** Ends all, and waits for what they have under way. */
    @Override
    public void close() throws Exception {
        for (T one : each) {
            one.close();
        }
    }
}
