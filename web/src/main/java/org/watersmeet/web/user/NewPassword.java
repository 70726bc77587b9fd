package org.watersmeet.web.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;

/** A password that is typed twice, in the fields {@code password} and {@code confirm}. */
final class NewPassword {

    private NewPassword() {}

    /**
     * @throws Problem.Invalid for field {@code confirm} if the two differ
     */
    static String of(HttpServletRequest request) {
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        if (!password.equals(request.getParameter("confirm"))) {
            throw new Problem.Invalid(
                    "user.confirm", "The two passwords are not the same.", "confirm");
        }
        return password;
    }

    static FormProblems problems(Problem.Invalid problem) {
        return FormProblems.of(Objects.requireNonNullElse(problem.field(), ""), problem);
    }
}
