package org.watersmeet.web.user;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;

/**
 * The reader's own profile, to be changed.
 *
 * @param typed what stands in the form
 * @param zones ids of all time zones
 * @param siteZone what is used when none is chosen
 */
public record EditProfileView(
        Frame frame,
        Person person,
        Fields typed,
        List<String> zones,
        String siteZone,
        FormProblems problems)
        implements View {

    /** The form. */
    public record Fields(
            String fullName, String email, String about, String timeZone, String language) {}

    public EditProfileView {
        zones = List.copyOf(zones);
    }
}
