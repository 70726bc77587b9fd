package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code listlabels}: the labels in use in a space. */
@ApplicationScoped
class ListLabelsMacro implements QueryMacro {

    private static final int MOST = 500;

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "listlabels",
                    BodyKind.NONE,
                    ListParameters.SPACES,
                    of("excludedLabels", ListParameters.NAMES));

    @Inject Permissions permissions;

    /** A label as it is used in a space. */
    private record Used(String spaceKey, String label) {}

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Set<String> spaces = new LinkedHashSet<>();
        slots.forEach(slot -> spaces.addAll(ListParameters.spaces(slot, false)));
        Map<String, List<Used>> found = labels(spaces);
        return slots.stream().map(slot -> filling(slot, found)).toList();
    }

    private Map<String, List<Used>> labels(Set<String> spaces) {
        Visibility visibility = permissions.visibility();
        Map<String, List<Used>> found = new HashMap<>();
        Sql.run(
                Databases.WEB,
                "select s.key_lookup, s.key, l.name from space s cross join lateral"
                        + " (select distinct l.name from content c"
                        + " join labelling g on g.content_id = c.id"
                        + " join label l on l.id = g.label_id and l.prefix = 'global'"
                        + " where c.space_id = s.id and c.status = 'CURRENT'"
                        + " and c.kind in ('PAGE', 'BLOG_POST') and "
                        + visibility.unrestricted("c")
                        + " order by l.name limit "
                        + MOST
                        + ") l where s.key_lookup = any(?) and "
                        + visibility.condition("s.id")
                        + " order by l.name",
                statement -> {
                    int next = visibility.bindUnrestricted(statement, 1);
                    SqlArrays.bindTexts(statement, next, spaces);
                    visibility.bind(statement, next + 1);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                    .add(new Used(row.getString(2), row.getString(3)));
                        }
                    }
                });
        return found;
    }

    private static SlotFilling filling(MacroSlot slot, Map<String, List<Used>> found) {
        List<String> excluded = ListParameters.labels(slot.call(), "excludedLabels");
        List<Used> shown = new ArrayList<>();
        for (String space : ListParameters.spaces(slot, false)) {
            for (Used used : found.getOrDefault(space, List.of())) {
                if (!excluded.contains(used.label())) {
                    shown.add(used);
                }
            }
        }
        if (shown.isEmpty()) {
            return Fragment.nothing("labels.none");
        }
        Fragment fragment = new Fragment();
        fragment.out.start("ul").css("wm-labels");
        for (Used used : shown) {
            fragment.out.start("li");
            fragment.link(
                    "/label/" + encoded(used.spaceKey()) + "/" + encoded(used.label()),
                    null,
                    used.label());
            fragment.out.end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
