package org.watersmeet.people.permission;

/** A permission given to a subject, for the whole site. */
public record GlobalGrant(GlobalPermission permission, Subject subject) {}
