package org.watersmeet.people.signin;

import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Scope;

/**
 * Input of making a token.
 *
 * @param name 1–100 characters
 * @param scope not {@link Scope#EVERYTHING}
 * @param days until it expires, 1–365
 */
public record NewToken(String name, Scope scope, int days) {

    /** When nobody says how long. */
    public static final int USUAL_DAYS = 90;

    private static final int MAX_DAYS = 365;
    private static final int MAX_NAME = 100;

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public NewToken {
        name = Text.collapsed(name);
        if (name.isEmpty() || Text.length(name) > MAX_NAME) {
            throw new Problem.Invalid(
                    "token.name", "A token's name has 1 to 100 characters.", "name");
        }
        if (scope == Scope.EVERYTHING) {
            throw new Problem.Invalid("token.scope", "No token is good for everything.", "scope");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new Problem.Invalid("token.days", "A token lasts 1 to 365 days.", "days");
        }
    }
}
