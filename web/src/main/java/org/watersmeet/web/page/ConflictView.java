package org.watersmeet.web.page;

import java.time.Instant;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;

/**
 * Somebody saved the page while the reader was editing it: both texts, and the ways on.
 *
 * @param page as it is now: title and revision are theirs
 * @param theirSource the text they saved
 * @param mine the form that was refused, with a fresh key for the next attempt; its base is the
 *     revision the reader began with
 */
public record ConflictView(
        Frame frame, PageHead page, Person author, Instant saved, String theirSource, EditForm mine)
        implements View {

    /** Both texts, line by line: mine at the left, theirs at the right. */
    public ComparedLines compared() {
        return ComparedLines.of(mine.source(), theirSource);
    }
}
