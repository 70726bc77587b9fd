package org.watersmeet.people.access;

/**
 * What every request has to know of the site.
 *
 * @param permissionEpoch names the grants for the whole site
 * @param mode whether contents may be changed
 * @param message why they may not, in an administrator's words; empty for the usual ones
 */
public record SiteState(long permissionEpoch, AccessMode mode, String message) {

    public boolean readOnly() {
        return mode == AccessMode.READ_ONLY;
    }
}
