package org.watersmeet.web;

/**
 * A page as something to name and to link to; the address holds its id, so it survives a rename.
 * The title at its end is for people and left out where it would be no single segment of a path.
 */
public record PageRef(long id, String spaceKey, String title) {

    public String url() {
        String byId = "/spaces/" + Urls.encode(spaceKey) + "/pages/" + id;
        return Urls.isSegment(title) ? byId + "/" + Urls.encode(title) : byId;
    }
}
