package org.watersmeet.wiki.attachment;

/**
 * A small picture of a picture.
 *
 * @param bytes to be treated as immutable
 * @param type {@code image/jpeg} or {@code image/png}
 * @param hash of the whole picture: the same one has the same small one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Thumbnail(byte[] bytes, String type, String hash) {}
