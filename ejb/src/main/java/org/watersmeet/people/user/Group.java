package org.watersmeet.people.user;

/** A named set of users, to which permissions are granted. */
public record Group(long id, String name) {}
