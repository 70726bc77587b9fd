package org.watersmeet.web.talk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.Refs;
import org.watersmeet.web.Texts;
import org.watersmeet.wiki.like.Likes;

/**
 * How a content is liked, in one line.
 *
 * @param content its id
 * @param mine whether the reader likes it
 * @param named some others who do
 * @param others how many more
 */
public record LikesLine(long content, boolean mine, List<Person> named, int others) {

    public LikesLine {
        named = List.copyOf(named);
    }

    static LikesLine of(long content, Likes likes) {
        return new LikesLine(
                content,
                likes.mine(),
                likes.first().stream().map(Refs::person).toList(),
                likes.others());
    }

    public boolean isEmpty() {
        return !mine && named.isEmpty() && others == 0;
    }

    /** "You, Vera and 4 others like this"; nothing when nobody does. */
    public Content words(Frame frame) {
        if (isEmpty()) {
            return output -> {};
        }
        Texts texts = frame.texts();
        List<Content> names = new ArrayList<>();
        if (mine) {
            names.add(texts.text("likes.you"));
        }
        named.forEach(person -> names.add(frame.personName(person)));
        if (others > 0) {
            names.add(texts.count("likes.others", others));
        }
        boolean singular = names.size() == 1 && !mine && others <= 1;
        return singular
                ? texts.text("likes.one", joined(names, texts))
                : texts.text("likes.many", joined(names, texts));
    }

    private static Content joined(List<Content> names, Texts texts) {
        Content all = names.getFirst();
        for (int i = 1; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            all =
                    last
                            ? texts.text("likes.last", all, names.get(i))
                            : texts.text("likes.next", all, names.get(i));
        }
        return all;
    }
}
