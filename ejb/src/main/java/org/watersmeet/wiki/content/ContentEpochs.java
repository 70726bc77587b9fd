package org.watersmeet.wiki.content;

/**
 * Names of the lists that belong to a content: each rises when its list changes, so a list cached
 * under its epoch is current as long as the request stamp shows the same number.
 *
 * @param children pages below it
 * @param labels labels it bears
 * @param attachments files that belong to it
 * @param comments comments on it, replies and their bodies included
 * @param likes who likes it
 */
public record ContentEpochs(
        long children, long labels, long attachments, long comments, long likes) {}
