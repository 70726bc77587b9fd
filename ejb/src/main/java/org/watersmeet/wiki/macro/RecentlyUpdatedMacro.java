package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code recently-updated}: what was changed last. */
@ApplicationScoped
class RecentlyUpdatedMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "recently-updated",
                    BodyKind.NONE,
                    whole("max", 1, ContentLists.MOST, 15).also("maxResults"),
                    ListParameters.SPACES,
                    ListParameters.LABELS,
                    of("types", ListParameters.NAMES).also("type"),
                    ListParameters.AUTHOR,
                    flag("hideHeading"));

    @Inject ContentLists lists;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<ContentFilter, List<ListedContent>> found =
                lists.find(slots.stream().map(RecentlyUpdatedMacro::filter).toList());
        UsersFragment.Users people = ContentLists.people(found.values());
        return slots.stream().map(slot -> filling(slot, found.get(filter(slot)), people)).toList();
    }

    private static ContentFilter filter(MacroSlot slot) {
        var labels =
                new ContentFilter.Labels(
                        Set.copyOf(ListParameters.labels(slot.call(), "labels")),
                        List.of(),
                        Set.of());
        return new ContentFilter(
                ListParameters.kinds(slot.call().names("types")),
                ContentFilter.Scope.of(ListParameters.spaces(slot, false)),
                labels,
                ListParameters.users(slot.call(), "author"),
                0,
                new ContentFilter.Sequence(
                        ContentFilter.Order.MODIFIED, false, slot.call().whole("max")));
    }

    private static SlotFilling filling(
            MacroSlot slot, @Nullable List<ListedContent> list, UsersFragment.Users people) {
        if (list == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        if (list.isEmpty()) {
            return Fragment.nothing("list.nothing");
        }
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-content-list");
        if (!slot.call().flag("hideHeading")) {
            fragment.out.start("div").css("wm-list-heading");
            fragment.out.text(Fragment.say("recently-updated.heading")).end();
        }
        fragment.out.start("ul");
        for (ListedContent entry : list) {
            fragment.out.start("li");
            fragment.link(entry.content());
            fragment.meta(people.get(entry.modifier()).fullName());
            fragment.out.text(" ");
            fragment.time(entry.modifiedAt());
            fragment.out.end();
        }
        fragment.out.end().end();
        return fragment.filling();
    }
}
