package org.watersmeet.web.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;

/**
 * Who likes a content, the first one first.
 *
 * @param nextUrl where the list goes on; null at its end
 */
public record LikersView(
        Frame frame, ContentRef content, List<Person> people, @Nullable String nextUrl)
        implements View {

    public LikersView {
        people = List.copyOf(people);
    }
}
