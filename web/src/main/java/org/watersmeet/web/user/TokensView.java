package org.watersmeet.web.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.signin.AccessToken;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The reader's tokens for programs.
 *
 * @param secret of the token that was just made, shown this once; null for none
 * @param typed what stands in the form
 */
public record TokensView(
        Frame frame,
        List<AccessToken> tokens,
        @Nullable String secret,
        Fields typed,
        FormProblems problems)
        implements View {

    /**
     * The form.
     *
     * @param scope as the enum writes it
     */
    public record Fields(String name, String scope, String days) {}

    public TokensView {
        tokens = List.copyOf(tokens);
    }
}
