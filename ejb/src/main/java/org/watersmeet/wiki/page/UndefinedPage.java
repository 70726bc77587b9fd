package org.watersmeet.wiki.page;

import java.util.List;

/**
 * A title that pages link to and no page has.
 *
 * @param title as one of the links writes it
 * @param linking how many pages link to it that the reader may view
 * @param first some of them, by id
 */
public record UndefinedPage(String title, int linking, List<PageDetails> first) {
    public UndefinedPage {
        first = List.copyOf(first);
    }
}
