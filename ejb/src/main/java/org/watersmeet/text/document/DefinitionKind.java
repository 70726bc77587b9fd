package org.watersmeet.text.document;

/** Whether an item of a definition list is a term or its meaning. */
public enum DefinitionKind {
    TERM,
    DESCRIPTION
}
