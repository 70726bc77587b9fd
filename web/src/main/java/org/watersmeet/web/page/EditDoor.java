package org.watersmeet.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frames;
import org.watersmeet.web.View;
import org.watersmeet.web.http.Addresses;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ErrorDoor;
import org.watersmeet.web.http.ForgedRequests;
import org.watersmeet.web.site.ErrorScreens;
import org.watersmeet.web.site.SignInView;

/**
 * Failures of the editor's forms. When only the sign-in is to blame the text is not lost: its
 * author has it back at once when they have signed in since, and else after signing in.
 */
@ApplicationScoped
public class EditDoor implements ErrorDoor {

    @Inject ErrorScreens errors;
    @Inject Frames frames;
    @Inject EditScreens screens;

    @Override
    public boolean serves(HttpServletRequest request) {
        return Addresses.isEditorsForm(request);
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        View view = isAboutTheSignIn(answer) ? view(request) : null;
        if (view == null) {
            errors.write(request, response, answer);
        } else {
            errors.show(response, view);
        }
    }

    private static boolean isAboutTheSignIn(Answer answer) {
        return answer.code().equals(ForgedRequests.STALE)
                || answer.code().equals(UnsavedText.ORPHANED);
    }

    private @Nullable View view(HttpServletRequest request) {
        if (!UnsavedText.hasAuthor(request)) {
            return null;
        }
        UnsavedText text = UnsavedText.of(request);
        EditForm form = EditForms.read(request);
        if (text.isCallers()) {
            return screens.form(
                    request,
                    text.edited(),
                    form,
                    FormProblems.of("", frames.of(request).texts().text("edit.signedinanew")));
        }
        KeptEdits.requireRescuable(form);
        return new SignInView(
                frames.of(request), "", "", SignInView.Outcome.EXPIRED, 0, text.fields());
    }
}
