package org.watersmeet.text.highlight;

/** A stretch of a line that is one kind of thing. */
public record Piece(PieceKind kind, String text) {}
