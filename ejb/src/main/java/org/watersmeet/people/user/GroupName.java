package org.watersmeet.people.user;

import java.util.regex.Pattern;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * The name of a group to be created: 1–255 characters without {@code \ , + < > ' " / ? # % & ; :},
 * not {@code .} or {@code ..}; white space runs are one space. Compared without case.
 */
public record GroupName(String value) {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\,+<>'\"/?#%&;:]");
    private static final int MAX = 255;

    /**
     * @throws Problem.Invalid for field {@code name}
     */
    public GroupName {
        value = Text.collapsed(value);
        boolean dots = value.equals(".") || value.equals("..");
        if (value.isEmpty()
                || dots
                || Text.length(value) > MAX
                || FORBIDDEN.matcher(value).find()) {
            throw new Problem.Invalid(
                    "group.name",
                    "A group name has 1 to 255 characters, without"
                            + " \\ , + < > ' \" / ? # % & ; :",
                    "name");
        }
    }

    /** The form that names are compared by. */
    String key() {
        return Text.key(value);
    }
}
