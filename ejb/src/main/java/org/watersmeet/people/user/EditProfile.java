package org.watersmeet.people.user;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * What users change of themselves.
 *
 * @param about plain text of at most 2,000 characters
 * @param timeZone a region of the time-zone database, {@code Europe/Oslo}; empty for the site's
 * @param language a code of ISO 639, {@code de}; empty for the site's, which is also shown when
 *     there are no words in that language
 */
public record EditProfile(EditUser user, String about, String timeZone, String language) {

    private static final int MAX_ABOUT = 2_000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

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
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            throw new Problem.Invalid("profile.language", "There is no such language.", "language");
        }
    }
}
