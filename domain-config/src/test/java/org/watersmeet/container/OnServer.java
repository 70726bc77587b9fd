package org.watersmeet.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test class that needs the application on its server. All such classes of a run share one
 * server and one deployment of the built EAR; each test makes its own space.
 *
 * <p>Methods run inside the server, in the manner of Arquillian, unless they or their class are
 * {@code @RunAsClient}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith({TestServer.class, ArquillianExtension.class})
public @interface OnServer {}
