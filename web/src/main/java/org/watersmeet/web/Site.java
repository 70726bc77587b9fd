package org.watersmeet.web;

/**
 * The site as every screen names it.
 *
 * @param baseUrl without a slash at its end
 * @param version of the software, {@code 1.4.0}
 * @param buildNumber decimal digits: what clients read from {@code ajs-build-number}
 */
public record Site(String name, String baseUrl, String version, String buildNumber) {}
