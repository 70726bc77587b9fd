package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code profile}: somebody's name and sign. */
@ApplicationScoped
class ProfileMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "profile", BodyKind.NONE, of("user", new ParameterType.Names(1)).also(""));

    @Inject Profiles profiles;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return profiles.fill(slots, "user", ProfileMacro::write);
    }

    private static void write(UserDetails user, Fragment fragment) {
        fragment.out.start("div").css("wm-profile");
        Profiles.sign(user, fragment);
        fragment.out.start("span").start("strong").text(user.fullName()).end();
        fragment.meta(user.name());
        fragment.out.end().end();
    }
}
