package org.watersmeet.checker.load;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The labels of a page: each state has one more or one less of four, in the order of Gray's code.
 */
record Labels(long content) implements Facet {

    private static final Pattern LABEL = Pattern.compile("checked-[0-3]");

    @Override
    public Exchange setting(int state) {
        int changed = Integer.numberOfTrailingZeros(code(state) ^ code(state - 1));
        String label = "checked-" + changed;
        String path = "/rest/api/content/" + content + "/label";
        boolean added = (code(state) >> changed & 1) == 1;
        return added
                ? Exchange.json(
                        "POST", path, "[{\"prefix\":\"global\",\"name\":\"" + label + "\"}]")
                : Exchange.json("DELETE", path + "?name=" + label, "").orDoneAlready(204, 404);
    }

    @Override
    public Exchange looking() {
        return Exchange.get("/pages/viewpage.action?pageId=" + content);
    }

    @Override
    public String shown(Reply reply) {
        return LABEL.matcher(reply.body())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @Override
    public String value(int state) {
        return IntStream.range(0, 4)
                .filter(label -> (code(state) >> label & 1) == 1)
                .mapToObj(label -> "checked-" + label)
                .toList()
                .toString();
    }

    private static int code(int state) {
        int number = state % RING;
        return number ^ number >> 1;
    }
}
