package org.watersmeet.doors;

/** What a token is good for, the least first; the last is what no token is good for. */
enum TokenScope {
    READ,
    WRITE,
    ADMINISTER,
    PERSON
}
