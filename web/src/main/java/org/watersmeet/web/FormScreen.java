package org.watersmeet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;

/**
 * A screen with forms: shown at one address, changed at the others, unless it says otherwise. What
 * cannot be done shows it again with the reason.
 */
public abstract class FormScreen extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    /** Where to go on after a change, and what the next screen says. */
    public record Done(String address, Outcome outcome) {}

    /** The address at which it is shown. */
    protected abstract String shown();

    /**
     * @param problems none when it is shown for the first time, and not again with what was typed
     */
    protected abstract View view(HttpServletRequest request, FormProblems problems);

    /**
     * @throws Problem.Invalid to show it again
     * @throws Problem.LimitExceeded to show it again
     */
    protected abstract Done change(HttpServletRequest request);

    /** At which field the reason stands. */
    protected abstract FormProblems refused(Problem problem);

    @Override
    protected Takes takes(String address) {
        return address.equals(shown()) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, FormProblems.NONE));
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Done done;
        try {
            done = change(request);
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, view(request, refused(e)));
            return;
        }
        redirect(response, done.address(), done.outcome());
    }
}
