package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.BodySyntax;

/**
 * Bodies of one syntax made into another, for programs and for the editor; nothing is stored or
 * looked up. Only for users, because it takes more time to answer than to ask.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BodyConversionService {

    @Inject Permissions permissions;

    /**
     * A source as storage format that can be stored.
     *
     * @throws Problem.Invalid if it is not well formed
     * @throws Problem.LimitExceeded if it is too large or too deep
     */
    @Needs(Need.SIGNED_IN)
    public String toStorage(BodySyntax syntax, String source) {
        permissions.checkSignedIn();
        String storage = syntax.toStorage(source);
        StorageFormat.decode(storage);
        return storage;
    }

    /**
     * Storage format as HTML of a body that stands nowhere: links by name lead nowhere either.
     *
     * @throws Problem.Invalid if it is not well formed
     */
    @Needs(Need.SIGNED_IN)
    public RenderedBody html(String source) {
        permissions.checkSignedIn();
        return BodyRendering.nowhere(source);
    }
}
