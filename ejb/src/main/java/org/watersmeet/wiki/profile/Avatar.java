package org.watersmeet.wiki.profile;

/**
 * A user's picture, made small by us.
 *
 * @param mediaType of the bytes: {@code image/png} or {@code image/jpeg}
 */
public record Avatar(String mediaType, byte[] bytes) {}
