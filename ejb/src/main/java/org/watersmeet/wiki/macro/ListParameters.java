package org.watersmeet.wiki.macro;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.space.SpaceKey;

/** The parameters that several macros with lists have in the same sense, and how they are read. */
final class ListParameters {

    static final ParameterType NAMES = new ParameterType.Names(20);

    static final ParameterDefinition SPACES =
            ParameterDefinition.of("spaces", NAMES).also("space").also("spaceKey");

    static final ParameterDefinition LABELS = ParameterDefinition.of("labels", NAMES).also("label");

    static final ParameterDefinition AUTHOR =
            ParameterDefinition.of("author", NAMES).also("authors");

    private ListParameters() {}

    /**
     * Keys of spaces in the form they are compared by; empty for all.
     *
     * @param everywhere whether no word means all spaces, and not the one the macro stands in
     */
    static Set<String> spaces(MacroSlot slot, boolean everywhere) {
        Set<String> keys = new LinkedHashSet<>();
        Argument argument = slot.call().argument("spaces");
        for (LinkTarget target : argument.targets()) {
            if (target instanceof LinkTarget.Space space) {
                keys.add(new SpaceKey(space.key()).lookup());
            }
        }
        for (String name : argument.names()) {
            switch (name) {
                case "*", "@all", "@global" -> {
                    return Set.of();
                }
                case "@self", "currentSpace()" -> keys.add(slot.place().space().lookup());
                default -> keys.add(new SpaceKey(name).lookup());
            }
        }
        return keys.isEmpty() && !everywhere ? Set.of(slot.place().space().lookup()) : keys;
    }

    /** Words of everybody's labels, as they are compared. */
    static List<String> labels(MacroCall call, String parameter) {
        return call.names(parameter).stream().map(ListParameters::label).toList();
    }

    /** Older sources mark a label that must be there with a plus. */
    static String label(String written) {
        String word = written.startsWith("+") ? written.substring(1) : written;
        return Text.key(word.startsWith("global:") ? word.substring(7) : word);
    }

    /** Names or keys of users. */
    static Set<String> users(MacroCall call, String parameter) {
        Set<String> users = new HashSet<>();
        for (LinkTarget target : call.argument(parameter).targets()) {
            if (target instanceof LinkTarget.User user) {
                users.add(Text.key(user.value()));
            }
        }
        call.names(parameter).forEach(name -> users.add(Text.key(name)));
        return users;
    }

    /** Pages and blog posts, by the words authors use; both when nothing is said. */
    static Set<ContentKind> kinds(List<String> words) {
        Set<ContentKind> kinds = new HashSet<>();
        for (String word : words) {
            switch (Text.key(word)) {
                case "page", "pages" -> kinds.add(ContentKind.PAGE);
                case "blog", "blogs", "blogpost", "blogposts", "news" ->
                        kinds.add(ContentKind.BLOG_POST);
                default -> {}
            }
        }
        return kinds.isEmpty() ? Set.of(ContentKind.PAGE, ContentKind.BLOG_POST) : kinds;
    }
}
