package org.watersmeet.people.signin;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerSource;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

/** The one mechanism that turns credentials of any kind into a caller. */
public final class CallerSources {

    private CallerSources() {}

    public static CallerSource of(Credentials credentials) {
        return switch (credentials) {
            case Credentials.None none -> CallerSource.ANONYMOUS;
            case Credentials.Cookie cookie -> new CookieSource(SessionFragment.of(cookie.token()));
            case Credentials.Basic basic ->
                    new BasicSource(basic, new AccountFragment(Text.key(basic.name())));
            case Credentials.Bearer bearer -> new TokenSource(TokenFragment.of(bearer.token()));
            case Credentials.Unreadable unreadable -> new UnreadableSource();
        };
    }

    /** The same words for an unknown name and a wrong password. */
    static Problem wrong() {
        return new Problem.Unauthenticated(
                "signin.wrong", "The user name or the password is not right.");
    }

    private record CookieSource(SessionFragment session) implements CallerSource {
        @Override
        public StampFragment<?> fragment() {
            return session;
        }

        @Override
        public Caller resolve() {
            SessionFragment.Found found = RequestStamp.current().ask(session);
            if (found == null) {
                return Caller.ANONYMOUS;
            }
            if (found.stale()) {
                LoginSessions.touch(session.hashBytes());
            }
            return found.caller();
        }
    }

    private record TokenSource(TokenFragment fragment) implements CallerSource {
        @Override
        public Caller resolve() {
            TokenFragment.Found found = RequestStamp.current().ask(fragment);
            if (found == null) {
                throw new Problem.Unauthenticated(
                        "signin.token", "This token is not valid: it was revoked or has expired.");
            }
            if (found.unnoted()) {
                TokenStore.touch(found.id());
            }
            return found.caller();
        }
    }

    private record BasicSource(Credentials.Basic basic, AccountFragment fragment)
            implements CallerSource {
        @Override
        public Caller resolve() {
            AccountFragment.Account account = RequestStamp.current().ask(fragment);
            boolean right =
                    PasswordCheck.ofMember()
                            .rightOrProven(
                                    new PasswordCheck.Attempt(
                                            account,
                                            basic.name(),
                                            basic.password(),
                                            basic.network()));
            if (!right || account == null) {
                FailedSignins.note(account, "basic");
                throw wrong();
            }
            return account.caller();
        }
    }

    private static final class UnreadableSource implements CallerSource {
        @Override
        public @Nullable StampFragment<?> fragment() {
            return null;
        }

        @Override
        public Caller resolve() {
            throw new Problem.Unauthenticated(
                    "signin.unreadable",
                    "The Authorization header cannot be read: use Basic with name and password,"
                            + " or Bearer with a token.");
        }
    }
}
