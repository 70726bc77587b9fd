package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;

/** Joins comments with sources of their revisions and the authors of those. */
@ApplicationScoped
class CommentBodies {

    @Inject RevisionStore revisions;

    CommentWithBody of(CommentDetails comment) {
        return at(comment, comment.revision());
    }

    CommentWithBody at(CommentDetails comment, int number) {
        if (number < 1 || number > comment.revision()) {
            throw new Problem.NotFound(
                    "revision.not-found", "This comment has no version " + number + ".");
        }
        Revision revision =
                revisions
                        .find(comment.id(), number)
                        .orElseThrow(() -> Permissions.notFound(CommentAccess.COMMENT));
        return new CommentWithBody(comment, revision, author(comment, revision));
    }

    List<CommentWithBody> of(List<CommentDetails> comments) {
        Map<ContentId, Integer> wanted = new HashMap<>();
        comments.forEach(comment -> wanted.put(comment.id(), comment.revision()));
        Map<ContentId, Revision> found = revisions.findAll(wanted);
        List<CommentWithBody> joined = new ArrayList<>(comments.size());
        for (CommentDetails comment : comments) {
            Revision revision = found.get(comment.id());
            if (revision != null) {
                joined.add(new CommentWithBody(comment, revision, author(comment, revision)));
            }
        }
        return joined;
    }

    /** The author of the current revision is the modifier, whose name is known already. */
    private static UserDetails author(CommentDetails comment, Revision revision) {
        if (revision.author().equals(comment.modifier().id())) {
            return comment.modifier();
        }
        SortedSet<Long> ids = new TreeSet<>(List.of(revision.author().value()));
        return RequestStamp.current().askSet(new UsersFragment(ids)).get(revision.author());
    }
}
