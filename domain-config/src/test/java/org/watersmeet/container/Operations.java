package org.watersmeet.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;

/** What may be granted, as a program names it: {@code "page create"}. */
public final class Operations {

    public static final String READ = "space read";
    public static final String ADMINISTER = "space administer";

    /** All that members of a space usually have. */
    public static final List<String> MEMBER =
            List.of(
                    READ,
                    "space delete_own",
                    "page create",
                    "page delete",
                    "blogpost create",
                    "blogpost delete",
                    "attachment create",
                    "attachment delete",
                    "comment create",
                    "comment delete",
                    "space restrict_content",
                    "mail delete",
                    "space export");

    /** All there is of a space. */
    public static final List<String> ALL =
            Stream.concat(MEMBER.stream(), Stream.of(ADMINISTER)).toList();

    private Operations() {}

    public static ArrayNode json(List<String> operations) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String each : operations) {
            String[] names = each.split(" ");
            list.addObject().put("targetType", names[0]).put("operationKey", names[1]);
        }
        return list;
    }
}
