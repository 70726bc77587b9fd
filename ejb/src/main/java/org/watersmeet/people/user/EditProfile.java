package org.watersmeet.people.user;

import java.time.ZoneId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * What users change of themselves.
 *
 * @param about plain text of at most 2,000 characters
 * @param timeZone a region of the time-zone database, {@code Europe/Oslo}; empty for the site's
 */
public record EditProfile(EditUser user, String about, String timeZone) {

    private static final int MAX_ABOUT = 2_000;

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public EditProfile {
        about = about.strip();
        if (Text.length(about) > MAX_ABOUT) {
            throw new Problem.Invalid(
                    "profile.about", "This text has at most 2,000 characters.", "about");
        }
        timeZone = timeZone.strip();
        if (!timeZone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new Problem.Invalid("profile.zone", "There is no such time zone.", "timeZone");
        }
    }
}
