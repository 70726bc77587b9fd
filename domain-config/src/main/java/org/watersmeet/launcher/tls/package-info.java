/**
 * The balancer's certificate: read from an operator's files or made, and kept in the home in a form
 * that the server reads. Imports {@code console}, {@code home} and {@code process}.
 */
@NullMarked
package org.watersmeet.launcher.tls;

import org.jspecify.annotations.NullMarked;
