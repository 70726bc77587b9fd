package org.watersmeet.people.signin;

/**
 * A token that was just made.
 *
 * @param secret what programs send; kept nowhere in clear, so this is the only time it is seen
 */
public record MadeToken(AccessToken token, String secret) {

    @Override
    public String toString() {
        return "MadeToken[" + token.id() + "]";
    }
}
