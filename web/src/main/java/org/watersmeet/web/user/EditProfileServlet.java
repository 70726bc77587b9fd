package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.EditProfile;
import org.watersmeet.people.user.EditUser;
import org.watersmeet.people.user.Profile;
import org.watersmeet.people.user.ProfileService;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.http.ForgedRequests;
import org.watersmeet.web.http.Multipart;
import org.watersmeet.wiki.profile.AvatarService;

/** One's own profile, to be changed. */
@WebServlet(
        name = "edit-profile",
        urlPatterns = {
            EditProfileServlet.EDIT,
            EditProfileServlet.PICTURE,
            EditProfileServlet.NO_PICTURE
        })
public final class EditProfileServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String EDIT = "/users/editmyprofile.action";
    static final String PICTURE = "/users/douploadavatar.action";
    static final String NO_PICTURE = "/users/doremoveavatar.action";

    /** Regions, as people know them; not the offsets and old abbreviations among the ids. */
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.matches("[A-Z][A-Za-z]+/[A-Za-z_/-]+"))
                    .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                    .sorted()
                    .toList();

    @Inject transient ProfileService profiles;
    @Inject transient UserService users;
    @Inject transient AvatarService avatars;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.equals(EDIT) ? Takes.BOTH : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, null, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkSignedIn();
        try {
            switch (request.getRequestURI()) {
                case PICTURE -> upload(request);
                case NO_PICTURE -> avatars.remove();
                default -> save(request);
            }
            redirect(response, EDIT, Outcome.PROFILE_SAVED);
        } catch (Problem.Invalid e) {
            refuse(request, response, e, Objects.requireNonNullElse(e.field(), ""));
        } catch (Problem.LimitExceeded e) {
            refuse(request, response, e, "picture");
        }
    }

    private void save(HttpServletRequest request) {
        EditProfileView.Fields typed = typed(request);
        profiles.edit(
                new EditProfile(
                        new EditUser(typed.fullName(), typed.email()),
                        typed.about(),
                        typed.timeZone(),
                        typed.language()));
    }

    /** Read once, while it comes: the form's token is its first part. */
    private void upload(HttpServletRequest request) throws IOException {
        Multipart form = new Multipart(request.getContentType(), request.getInputStream());
        String token = null;
        for (Multipart.Part part = form.next(); part != null; part = form.next()) {
            if (part.name().equals(ForgedRequests.FIELD)) {
                token = part.text(1_000);
            } else if (part.name().equals("picture")) {
                ForgedRequests.refuseUpload(request, token);
                avatars.set(part.body());
                return;
            }
        }
        throw new Problem.Invalid("avatar.none", "Choose a picture first.", "picture");
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, Problem problem, String field)
            throws IOException {
        FormProblems problems = FormProblems.of(field, problem);
        boolean form = request.getRequestURI().equals(EDIT);
        show(response, 400, view(request, form ? typed(request) : null, problems));
    }

    private static EditProfileView.Fields typed(HttpServletRequest request) {
        return new EditProfileView.Fields(
                parameter(request, "fullName"),
                parameter(request, "email"),
                parameter(request, "about"),
                parameter(request, "timeZone"),
                parameter(request, "language"));
    }

    private EditProfileView view(
            HttpServletRequest request,
            EditProfileView.@Nullable Fields typed,
            FormProblems problems) {
        permissions.checkSignedIn();
        Profile profile = profiles.view(UserReference.byKey(users.current().userKey()));
        EditProfileView.Fields stored =
                new EditProfileView.Fields(
                        profile.user().fullName(),
                        profile.user().email(),
                        profile.about(),
                        profile.timeZone(),
                        profile.language());
        return new EditProfileView(
                frames.of(request),
                Refs.person(profile.user()),
                typed == null ? stored : typed,
                ZONES,
                ZoneId.systemDefault().getId(),
                problems);
    }
}
