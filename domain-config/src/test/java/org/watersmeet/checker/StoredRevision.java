package org.watersmeet.checker;

/**
 * A revision as it is stored when all is over.
 *
 * @param hash SHA-256 of the body, hexadecimal
 */
public record StoredRevision(int number, String hash, String author) {}
