package org.watersmeet.wiki.draft;

import java.time.Instant;

/** A draft as its author's editor opens it. */
public record Draft(DraftText text, Instant keptAt) {}
