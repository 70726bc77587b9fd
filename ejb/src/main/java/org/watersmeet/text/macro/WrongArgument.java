package org.watersmeet.text.macro;

/** What was written into a parameter and is not of its type. */
public record WrongArgument(ParameterDefinition parameter, Argument argument) {}
