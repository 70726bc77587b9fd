package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code contributors}: who wrote a page. */
@ApplicationScoped
class ContributorsMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "contributors",
                    BodyKind.NONE,
                    of("page", new ParameterType.Page()),
                    choice("mode", "inline", "list"),
                    choice("order", "count", "name", "update"),
                    flag("reverse"),
                    whole("limit", 0, 500, 0),
                    flag("showCount"),
                    flag("showLastTime"),
                    words("noneFoundMessage"));

    @Inject NamedContents contents;
    @Inject Histories histories;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<NamedContents.Asked, FoundContent> found =
                contents.find(slots.stream().map(ContributorsMacro::asked).toList());
        Set<Long> ids = new HashSet<>();
        found.values().forEach(content -> ids.add(content.id().value()));
        Map<Long, List<Histories.Contribution>> known = histories.contributions(ids);
        SortedSet<Long> authors = new TreeSet<>();
        known.values().forEach(it -> it.forEach(one -> authors.add(one.author().value())));
        UsersFragment.Users people = RequestStamp.current().askSet(new UsersFragment(authors));
        return slots.stream()
                .map(slot -> filling(slot.call(), found.get(asked(slot)), known, people))
                .toList();
    }

    private static NamedContents.Asked asked(MacroSlot slot) {
        LinkTarget target = slot.call().page("page");
        if (target == null) {
            var own = slot.place().content();
            target = new LinkTarget.ContentEntity(own == null ? 0 : own.value());
        }
        return new NamedContents.Asked(slot.place().space(), target);
    }

    private static SlotFilling filling(
            MacroCall call,
            @Nullable FoundContent content,
            Map<Long, List<Histories.Contribution>> known,
            UsersFragment.Users people) {
        List<Histories.Contribution> all =
                content == null ? List.of() : known.getOrDefault(content.id().value(), List.of());
        if (all.isEmpty()) {
            String words = call.words("noneFoundMessage");
            return words.isEmpty()
                    ? Fragment.nothing("contributors.none")
                    : Fragment.nothing("words", words);
        }
        boolean list = call.choice("mode").equals("list");
        Fragment fragment = new Fragment();
        fragment.out.start(list ? "ul" : "div").css("wm-contributors");
        List<Histories.Contribution> shown = sorted(call, all, people);
        for (int i = 0; i < shown.size(); i++) {
            fragment.out.start(list ? "li" : "span");
            fragment.out.text(people.get(shown.get(i).author()).fullName());
            if (call.flag("showCount")) {
                fragment.meta("(" + shown.get(i).edits() + ")");
            }
            if (call.flag("showLastTime")) {
                fragment.out.text(" ");
                fragment.time(shown.get(i).last());
            }
            fragment.out.end().text(list || i == shown.size() - 1 ? "" : ", ");
        }
        fragment.out.end();
        return fragment.filling();
    }

    private static List<Histories.Contribution> sorted(
            MacroCall call, List<Histories.Contribution> all, UsersFragment.Users people) {
        List<Histories.Contribution> sorted = new ArrayList<>(all);
        switch (call.choice("order")) {
            case "name" ->
                    sorted.sort(
                            Comparator.comparing(
                                    it -> Text.key(people.get(it.author()).fullName())));
            case "update" ->
                    sorted.sort(Comparator.comparing(Histories.Contribution::last).reversed());
            default -> {}
        }
        if (call.flag("reverse")) {
            Collections.reverse(sorted);
        }
        int limit = call.whole("limit");
        return limit == 0 ? sorted : sorted.subList(0, Math.min(limit, sorted.size()));
    }
}
