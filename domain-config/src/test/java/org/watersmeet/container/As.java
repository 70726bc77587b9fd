package org.watersmeet.container;

import java.util.concurrent.Callable;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.signin.CallerSources;
import org.watersmeet.people.signin.Credentials;

/** Requests inside the server: whoever makes one is found out in the usual way. */
final class As {

    private As() {}

    /** One request of the administrator. */
    static <T> T admin(Callable<T> request) {
        return request(
                new Credentials.Basic(TestServer.ADMIN, TestServer.ADMIN_PASSWORD, "192.0.2.1"),
                request);
    }

    /** One request of nobody in particular. */
    static <T> T anonymous(Callable<T> request) {
        return request(new Credentials.None(), request);
    }

    private static <T> T request(Credentials credentials, Callable<T> request) {
        CallerContext.begin(CallerSources.of(credentials));
        try {
            return request.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            CallerContext.end();
        }
    }
}
