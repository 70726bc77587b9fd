package org.watersmeet.platform.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity whose instances stay in the second-level cache between requests, validated by the
 * request stamp (ADR 4). Such an entity implements {@link Versioned} and holds ids of others, never
 * references or collections. All other entities are isolated.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shared {}
