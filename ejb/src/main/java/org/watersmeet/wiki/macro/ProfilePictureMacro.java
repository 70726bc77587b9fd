package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code profile-picture}: somebody's sign alone. */
@ApplicationScoped
class ProfilePictureMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.inLine(
                    "profile-picture",
                    of("User", new ParameterType.Names(1)).also("user").also(""));

    @Inject Profiles profiles;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return profiles.fill(slots, "User", Profiles::sign);
    }
}
