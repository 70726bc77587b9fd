/**
 * What every request goes through, whatever door it takes: headers, canonical addresses,
 * credentials, protection against forged requests, and problems as answers; and the doors for
 * operators (health, metrics).
 */
@NullMarked
package org.watersmeet.web.http;

import org.jspecify.annotations.NullMarked;
