package org.watersmeet.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a screen: site, reader, language, and what the request brought.
 *
 * @param member the cluster member that answers, shown in the footer
 * @param formToken goes into each form against forged requests; empty for nobody
 * @param address path and query of this request: where to return after signing in
 * @param notice a message for this one screen
 * @param banners what every screen says at the moment
 */
public record Frame(
        Site site,
        Texts texts,
        Assets assets,
        ZoneId zone,
        Theme theme,
        Reader reader,
        String member,
        String formToken,
        String address,
        @Nullable Notice notice,
        List<Notice> banners) {

    public Frame {
        banners = List.copyOf(banners);
    }

    /** A moment in full in the reader's zone, as a sentence wants it. */
    public Content moment(Instant instant) {
        return new Moment(instant, zone, texts.locale(), false);
    }

    /** A moment that a script may turn into "3 hours ago": for lists, not inside a sentence. */
    public Content ago(Instant instant) {
        return new Moment(instant, zone, texts.locale(), true);
    }

    /** The person's name, which leads to the profile for those who may see it. */
    public Content person(Person person) {
        if (!reader.signedIn() || person.name().isEmpty()) {
            return personName(person);
        }
        return output -> {
            output.writeContent(
                    "<a class=\"quiet-link\" href=\"/users/viewuserprofile.action?username=");
            output.writeContent(Urls.encode(person.name()));
            output.writeContent("\">");
            output.writeUserContent(person.fullName());
            output.writeContent("</a>");
        };
    }

    /** The person's name alone, or the word for nobody known. */
    public Content personName(Person person) {
        return person.known()
                ? output -> output.writeUserContent(person.fullName())
                : texts.text("person.unknown");
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /** Query of the sign-in link that brings the reader back to this screen. */
    public String signInQuery() {
        return address.isEmpty() || "/".equals(address)
                ? ""
                : "?os_destination=" + Urls.encode(address);
    }

    /** The same surroundings with another message. */
    public Frame with(@Nullable Notice other) {
        return new Frame(
                site, texts, assets, zone, theme, reader, member, formToken, address, other,
                banners);
    }
}
