package org.watersmeet.people.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a service method needs. {@link AccessGuard} refuses a method that declares nothing,
 * and one that returned without having made the check it declares.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Need value();

    /**
     * Whether the method changes something though it runs in no transaction: one that does is taken
     * to change something, and refused to credentials that are good for reading only.
     */
    boolean changes() default false;
}
