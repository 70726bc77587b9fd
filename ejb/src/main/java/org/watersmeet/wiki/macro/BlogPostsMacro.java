package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code blog-posts}: the latest news. */
@ApplicationScoped
class BlogPostsMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "blog-posts",
                    BodyKind.NONE,
                    choice("content", "entire", "excerpts", "titles"),
                    whole("max", 1, 100, 15),
                    of("time", new ParameterType.Span()),
                    ListParameters.SPACES,
                    ListParameters.LABELS,
                    ListParameters.AUTHOR,
                    choice("sort", "creation", "modified", "title"),
                    flag("reverse"));

    @Inject ContentLists lists;
    @Inject IncludedPages pages;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<ContentFilter, List<ListedContent>> found =
                lists.find(slots.stream().map(BlogPostsMacro::filter).toList());
        List<IncludedPages.Wanted> wanted = new ArrayList<>();
        for (MacroSlot slot : slots) {
            for (ListedContent post : found.getOrDefault(filter(slot), List.of())) {
                IncludedPages.Wanted body = body(slot.call(), post.content());
                if (body != null) {
                    wanted.add(body);
                }
            }
        }
        Map<IncludedPages.Wanted, NestedBody> bodies = pages.bodies(wanted);
        UsersFragment.Users people = ContentLists.people(found.values());
        return slots.stream()
                .map(slot -> filling(slot, found.get(filter(slot)), bodies, people))
                .toList();
    }

    private static ContentFilter filter(MacroSlot slot) {
        MacroCall call = slot.call();
        Integer days = call.days("time");
        return new ContentFilter(
                Set.of(ContentKind.BLOG_POST),
                ContentFilter.Scope.of(ListParameters.spaces(slot, false)),
                new ContentFilter.Labels(
                        Set.copyOf(ListParameters.labels(call, "labels")), List.of(), Set.of()),
                ListParameters.users(call, "author"),
                days == null ? 0 : days,
                new ContentFilter.Sequence(
                        ContentFilter.Order.of(call.choice("sort")),
                        call.flag("reverse"),
                        call.whole("max")));
    }

    private static IncludedPages.@Nullable Wanted body(MacroCall call, FoundContent post) {
        BodyPart part =
                switch (call.choice("content")) {
                    case "entire" -> new BodyPart.Whole();
                    case "excerpts" -> new BodyPart.Excerpt("");
                    default -> null;
                };
        return part == null ? null : new IncludedPages.Wanted(post.place(), post.revision(), part);
    }

    private static SlotFilling filling(
            MacroSlot slot,
            @Nullable List<ListedContent> posts,
            Map<IncludedPages.Wanted, NestedBody> bodies,
            UsersFragment.Users people) {
        if (posts == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        if (posts.isEmpty()) {
            return Fragment.nothing("blog-posts.none");
        }
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-blog-posts");
        for (ListedContent post : posts) {
            fragment.out.start("div").css("wm-blog-post");
            fragment.out.start("div").css("wm-list-heading");
            fragment.link(post.content());
            fragment.out.end();
            fragment.meta(people.get(post.creator()).fullName());
            fragment.out.text(" ");
            fragment.time(post.createdAt());
            IncludedPages.Wanted wanted = body(slot.call(), post.content());
            NestedBody body = wanted == null ? null : bodies.get(wanted);
            if (body != null) {
                fragment.body(body);
            }
            fragment.out.end();
        }
        fragment.out.end();
        return fragment.filling();
    }
}
