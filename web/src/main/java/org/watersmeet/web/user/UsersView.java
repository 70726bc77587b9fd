package org.watersmeet.web.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The users of the site, by name.
 *
 * @param query what was searched for; empty for all
 * @param nextUrl where the list goes on; null at its end
 */
public record UsersView(Frame frame, String query, List<Row> rows, @Nullable String nextUrl)
        implements View {

    /**
     * One user.
     *
     * @param lastSignIn null when there was none
     */
    public record Row(
            String name,
            String fullName,
            String email,
            List<String> groups,
            boolean active,
            @Nullable Instant lastSignIn) {

        public Row {
            groups = List.copyOf(groups);
        }

        public String url() {
            return UserView.url(name);
        }
    }

    public UsersView {
        rows = List.copyOf(rows);
    }
}
