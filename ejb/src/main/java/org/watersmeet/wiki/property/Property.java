package org.watersmeet.wiki.property;

import java.time.Instant;

/**
 * A property as it is stored.
 *
 * @param json any JSON value, as text
 * @param version from 1, one more with each change
 */
public record Property(long id, PropertyKey key, String json, int version, Instant modifiedAt) {}
