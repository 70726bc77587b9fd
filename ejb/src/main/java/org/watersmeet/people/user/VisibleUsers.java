package org.watersmeet.people.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Permissions;

/** Users whom the caller may see: those who may see no profiles do not learn who is there. */
@ApplicationScoped
class VisibleUsers {

    @Inject UserStore store;
    @Inject Permissions permissions;

    /**
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Unauthenticated if nobody is signed in and not everybody sees profiles
     * @throws Problem.Forbidden if the caller may see no profiles but the own
     */
    User find(UserReference who) {
        Optional<User> found = store.find(who);
        permissions.checkProfile(found.map(User::id).orElse(UserId.ANONYMOUS));
        return found.orElseThrow(() -> Permissions.notFound("user"));
    }
}
