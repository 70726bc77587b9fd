package org.watersmeet.people.user;

import java.util.List;
import java.util.regex.Pattern;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * The fields of a user to be created.
 *
 * @param name sign-in name: 1–255 characters, no white space and none of {@code \ , + < > ' " / ? #
 *     % & ; :}, compared without case
 * @param fullName 1–255 characters; the sign-in name when blank
 * @param email up to 255 characters with an {@code @}, no white space
 * @param password 8–128 characters; shorter or longer ones are refused, no other rule
 * @param groups names of existing groups
 */
public record NewUser(
        String name, String fullName, String email, String password, List<String> groups) {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cntrl}\\\\,+<>'\"/?#%&;:]");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*@[^\\s\\p{Cntrl}]*");
    private static final int MAX = 255;

    /** Every new user belongs to it, as in Confluence. */
    public static final String USERS = "confluence-users";

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public NewUser {
        name = checkedName(name);
        fullName = fullName.isBlank() ? name : checkedFullName(fullName);
        email = checkedEmail(email);
        groups = List.copyOf(groups);
        requirePassword(password);
    }

    /** The name without white space around it, if it fits. */
    static String checkedName(String text) {
        String name = Text.collapsed(text);
        boolean dots = name.equals(".") || name.equals("..");
        require(
                !name.isEmpty()
                        && !dots
                        && Text.length(name) <= MAX
                        && !FORBIDDEN.matcher(name).find(),
                "name",
                "A user name has 1 to 255 characters, without spaces and without"
                        + " \\ , + < > ' \" / ? # % & ; :");
        return name;
    }

    /** What people see, if it fits. */
    static String checkedFullName(String text) {
        String fullName = Text.collapsed(text);
        require(
                !fullName.isEmpty() && Text.length(fullName) <= MAX,
                "fullName",
                "A full name has 1 to 255 characters.");
        return fullName;
    }

    /** The address, if it looks like one. */
    static String checkedEmail(String text) {
        String email = text.strip();
        require(
                email.length() <= MAX && EMAIL.matcher(email).matches(),
                "email",
                "This is not an e-mail address.");
        return email;
    }

    /**
     * The one rule for passwords.
     *
     * @throws Problem.Invalid for field {@code password}
     */
    public static void requirePassword(String password) {
        int length = Text.length(password);
        require(length >= 8 && length <= 128, "password", "A password has 8 to 128 characters.");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new Problem.Invalid("user." + field, message, field);
        }
    }

    @Override
    public String toString() {
        return "NewUser[" + name + "]";
    }
}
