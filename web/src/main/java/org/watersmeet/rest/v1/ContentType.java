package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.SaveKey;

/**
 * What this interface does with content of one kind: a bean for each kind that it knows, chosen by
 * {@link ContentTypes}. Each method fails as the kind's service does.
 */
interface ContentType {

    ContentKind kind();

    /** As the member {@code type} has it. */
    String name();

    /** What a query finds; nothing, where the query names a space or a state that is not known. */
    Slice<ObjectNode> list(ContentQuery query, Paging paging, Expand expand);

    /**
     * @param key null when the client sent none
     */
    ObjectNode create(ContentInput input, @Nullable SaveKey key, Expand expand);

    /**
     * @param version an earlier revision; null for the current one
     * @param status the states that are asked for; null for what is current
     */
    ObjectNode read(
            ContentId id, @Nullable Integer version, @Nullable String status, Expand expand);

    /**
     * @param key null when the client sent none
     */
    ObjectNode save(ContentId id, ContentInput input, @Nullable SaveKey key, Expand expand);

    /** Deletes it, restorably. */
    void trash(ContentId id);

    /** Deletes what is in the trash, for good. */
    void purge(ContentId id);

    ObjectNode history(ContentId id);

    /** Its revisions, newest first. */
    Slice<ObjectNode> versions(ContentId id, Paging paging);
}
