package org.watersmeet.people.user;

/**
 * A group in a list.
 *
 * @param users how many are its members themselves
 * @param groups how many are directly within it
 */
public record ListedGroup(Group group, long users, long groups) {}
