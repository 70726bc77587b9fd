package org.watersmeet.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.signin.CallerSources;
import org.watersmeet.people.signin.Credentials;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.DatabaseContact;

/**
 * The one filter: security headers on every answer, one canonical form of addresses, names of this
 * site only, the caller's credentials, forged requests refused. It adds; permissions are decided in
 * the services.
 */
public final class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient ProblemResponses problems;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.write(response);
        response.setHeader("X-Watersmeet-Member", Member.name());
        RequestMetrics.Timing timing = RequestMetrics.start();
        try {
            CanonicalPath.require(request);
            RequestSize.require(request);
            if (Addresses.needsNoCaller(request)) {
                chain.doFilter(request, response);
            } else {
                KnownHosts.require(request);
                DatabaseContact.ofMember().require();
                inContext(request, response, chain);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            problems.write(request, response, e);
        } finally {
            timing.end(request, response);
        }
    }

    private void inContext(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        Credentials credentials = RequestCredentials.of(request);
        CallerContext.begin(CallerSources.of(credentials), request.getRemoteAddr());
        try {
            ApiLimit.require(request, response, credentials);
            ForgedRequests.refuse(request);
            if (!ForgedRequests.isSafe(request)) {
                // before a transaction begins: its rollback would take back the charge for a
                // wrong password, and it would hold a connection while the password is hashed
                CallerContext.caller();
            }
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            RefusedAccess.note(request, e);
            // while the caller is still known: the error page is theirs
            problems.write(request, response, e);
        } finally {
            ApiLimit.learn(request, credentials);
            CallerContext.end();
        }
    }
}
