package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code change-history}: the latest revisions of the page it stands on. */
@ApplicationScoped
class ChangeHistoryMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block("change-history", BodyKind.NONE);

    @Inject Histories histories;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Set<Long> contents = new HashSet<>();
        for (MacroSlot slot : slots) {
            ContentId content = slot.place().content();
            if (content != null) {
                contents.add(content.value());
            }
        }
        Map<Long, List<Histories.Entry>> found = histories.latest(contents);
        SortedSet<Long> authors = new TreeSet<>();
        found.values().forEach(it -> it.forEach(entry -> authors.add(entry.author().value())));
        UsersFragment.Users people = RequestStamp.current().askSet(new UsersFragment(authors));
        return slots.stream().map(slot -> filling(slot.place().content(), found, people)).toList();
    }

    private static SlotFilling filling(
            @Nullable ContentId content,
            Map<Long, List<Histories.Entry>> found,
            UsersFragment.Users people) {
        List<Histories.Entry> entries = content == null ? null : found.get(content.value());
        if (content == null || entries == null) {
            return Fragment.nothing("history.none");
        }
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-table-wrap").start("table").css("wm-table");
        fragment.out.start("thead").start("tr");
        for (String column : List.of("version", "date", "author", "comment")) {
            fragment.out.start("th").attribute("scope", "col");
            fragment.out.text(Fragment.say("history." + column)).end();
        }
        fragment.out.end().end().start("tbody");
        for (Histories.Entry entry : entries) {
            row(content, entry, people, fragment);
        }
        fragment.out.end().end().end();
        return fragment.filling();
    }

    private static void row(
            ContentId content,
            Histories.Entry entry,
            UsersFragment.Users people,
            Fragment fragment) {
        fragment.out.start("tr").start("td");
        fragment.link(
                "/pages/viewpage.action?pageId=" + content + "&pageVersion=" + entry.number(),
                null,
                Integer.toString(entry.number()));
        fragment.out.end().start("td");
        fragment.time(entry.at());
        fragment.out.end().start("td").text(people.get(entry.author()).fullName()).end();
        fragment.out.start("td").text(entry.comment()).end().end();
    }
}
