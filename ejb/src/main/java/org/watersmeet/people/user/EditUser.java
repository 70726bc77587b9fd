package org.watersmeet.people.user;

import org.watersmeet.kernel.Problem;

/**
 * New fields of a user.
 *
 * @param fullName 1–255 characters
 * @param email up to 255 characters with an {@code @}, no white space
 */
public record EditUser(String fullName, String email) {

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public EditUser {
        fullName = NewUser.checkedFullName(fullName);
        email = NewUser.checkedEmail(email);
    }
}
