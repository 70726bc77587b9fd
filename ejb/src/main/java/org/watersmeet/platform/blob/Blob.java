package org.watersmeet.platform.blob;

/**
 * Bytes that are kept.
 *
 * @param hash SHA-256, 64 lower-case hexadecimal digits
 * @param size bytes
 */
public record Blob(long id, String hash, long size, BlobPlace place) {}
