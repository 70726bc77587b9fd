package org.watersmeet.wiki.page;

import org.watersmeet.wiki.content.Revision;

/** A page and the source of one of its revisions. */
public record PageWithBody(PageDetails page, Revision revision) {}
