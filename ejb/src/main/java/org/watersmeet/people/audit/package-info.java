/**
 * The audit log: what was done that matters for security, by whom, from where; records that are
 * only ever added, sealed into a chain of hashes.
 *
 * <p>Neighbours: {@code people.access}. Whoever changes something writes a record in one line with
 * {@link org.watersmeet.people.audit.AuditLog}; administrators read it through {@code admin}.
 */
@NullMarked
package org.watersmeet.people.audit;

import org.jspecify.annotations.NullMarked;
