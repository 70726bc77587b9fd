package org.watersmeet.web.page;

import java.time.Instant;
import org.watersmeet.web.Person;

/** Who made a page and who changed it last. */
public record Byline(Person creator, Instant created, Person author, Instant modified) {}
