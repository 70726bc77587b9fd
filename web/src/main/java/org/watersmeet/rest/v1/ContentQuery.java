package org.watersmeet.rest.v1;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Which content of a type is asked for.
 *
 * @param space a key; null for all spaces
 * @param title null for all titles
 * @param status never empty: {@code current} when nothing was said
 */
record ContentQuery(@Nullable String space, @Nullable String title, String status) {

    static ContentQuery of(UriInfo uri) {
        String status = uri.getQueryParameters().getFirst("status");
        return new ContentQuery(
                uri.getQueryParameters().getFirst("spaceKey"),
                uri.getQueryParameters().getFirst("title"),
                status == null || status.isEmpty() ? "current" : status);
    }
}
