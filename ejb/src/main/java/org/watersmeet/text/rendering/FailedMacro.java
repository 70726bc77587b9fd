package org.watersmeet.text.rendering;

/** A macro that threw; a block that says so stands in its place. */
public record FailedMacro(String name, RuntimeException cause) {}
