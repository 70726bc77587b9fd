package org.watersmeet.wiki.property;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.Permissions;

/** Changes of properties, whoever owns them; for services that have checked the caller. */
@ApplicationScoped
class Properties {

    /** Of one content or space. */
    static final int MOST = 500;

    @Inject PropertyStore store;

    Property found(PropertyOwner owner, PropertyKey key) {
        return store.find(owner, key).orElseThrow(() -> Permissions.notFound("property"));
    }

    Property create(PropertyOwner owner, NewValue wanted) {
        if (store.count(owner) >= MOST) {
            throw new Problem.LimitExceeded(
                    "property.too-many",
                    "There are %d properties already; that is the limit.".formatted(MOST),
                    Map.of("properties", (long) MOST));
        }
        return store.add(owner, wanted, by())
                .orElseThrow(
                        () ->
                                new Problem.Conflict(
                                        "property.exists",
                                        "There is a property with the key “%s”. Save it with the next version."
                                                .formatted(wanted.key()),
                                        0));
    }

    /**
     * Makes a version of a property; version 1 creates it.
     *
     * @throws Problem.NotFound if there is none and the version is not 1
     * @throws Problem.Conflict if another version is current than the one before
     */
    Property save(PropertyOwner owner, NewValue wanted, int version) {
        if (version == 1 && store.find(owner, wanted.key()).isEmpty()) {
            return create(owner, wanted);
        }
        return store.replace(owner, wanted, version, by())
                .orElseThrow(() -> conflict(found(owner, wanted.key()), version));
    }

    /** Makes the property have this value; two who do so at once both succeed. */
    void put(PropertyOwner owner, NewValue wanted) {
        if (!store.put(owner, wanted, by())) {
            create(owner, wanted);
        }
    }

    private static Problem.Conflict conflict(Property current, int version) {
        return new Problem.Conflict(
                "property.conflict",
                "Version %d of the property cannot follow version %d."
                        .formatted(version, current.version()),
                current.version());
    }

    void remove(PropertyOwner owner, PropertyKey key) {
        if (!store.remove(owner, key)) {
            throw Permissions.notFound("property");
        }
    }

    private static UserId by() {
        return CallerContext.caller().id();
    }
}
