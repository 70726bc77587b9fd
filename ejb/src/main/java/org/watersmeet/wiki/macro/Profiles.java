package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.SlotFilling;

/** Fills slots that show one user each. */
@ApplicationScoped
class Profiles {

    @Inject NamedUsers users;

    /**
     * @param parameter that names the user
     */
    List<SlotFilling> fill(
            List<MacroSlot> slots, String parameter, BiConsumer<UserDetails, Fragment> writing) {
        Set<String> names = new HashSet<>();
        slots.forEach(slot -> names.addAll(ListParameters.users(slot.call(), parameter)));
        Map<String, UserDetails> found = users.find(names);
        return slots.stream()
                .map(
                        slot ->
                                ListParameters.users(slot.call(), parameter).stream()
                                        .map(found::get)
                                        .filter(user -> user != null)
                                        .findFirst()
                                        .map(user -> filling(user, writing))
                                        .orElseGet(() -> Fragment.inLine("profile.none")))
                .toList();
    }

    private static SlotFilling filling(
            UserDetails user, BiConsumer<UserDetails, Fragment> writing) {
        Fragment fragment = new Fragment();
        writing.accept(user, fragment);
        return fragment.filling();
    }

    /** The initials in a circle, as people are shown elsewhere. */
    static void sign(UserDetails user, Fragment fragment) {
        fragment.out.start("span").css("avatar");
        fragment.out.attribute("role", "img").attribute("aria-label", user.fullName());
        fragment.out.attribute("data-initials", initials(user.fullName())).end();
    }

    private static String initials(String fullName) {
        String[] parts = fullName.strip().split("\\s+", -1);
        String last = parts.length > 1 ? first(parts[parts.length - 1]) : "";
        return (first(parts[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
