package org.watersmeet.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentService;

/** The types of content that this interface knows. */
@ApplicationScoped
class ContentTypes {

    @Inject @Any Instance<ContentType> all;
    @Inject ContentService contents;

    /**
     * The type of the content of an id.
     *
     * @throws Problem.NotFound if there is none the caller may view, or none of a known type
     */
    ContentType of(ContentId id) {
        ContentKind kind = contents.kind(id);
        return all.stream()
                .filter(type -> type.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Permissions.notFound("content"));
    }

    /** A type by its name; pages when none is named. */
    Optional<ContentType> named(@Nullable String name) {
        String wanted = name == null || name.isEmpty() ? "page" : name;
        return all.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }

    /**
     * The type that an input names.
     *
     * @throws Problem.Invalid if it names none that is known
     */
    ContentType of(ContentInput input) {
        String name = input.type();
        return named(name)
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "content.type",
                                        "Content of this type cannot be stored.",
                                        "type"));
    }
}
