package org.watersmeet.web.http;

/**
 * The one place that decides whether an address to lead a browser to is of this site. What comes
 * from a request is asked about before it is used, and every redirect is held against it again: one
 * that would leave is a defect, not a way out.
 */
public final class ReturnAddress {

    private ReturnAddress() {}

    /**
     * Whether it is a path of this site: not {@code //host} nor {@code /\host}, which browsers take
     * for other sites, and nothing that a header cannot hold.
     */
    public static boolean isOwn(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Returns {@code address}, which the application has made itself.
     *
     * @throws IllegalArgumentException if it leaves this site
     */
    public static String own(String address) {
        if (!isOwn(address)) {
            throw new IllegalArgumentException("A redirect would leave this site: " + address);
        }
        return address;
    }
}
