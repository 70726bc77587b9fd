package org.watersmeet.text.document;

/**
 * A node that starts on a line of its own. {@link Macro} and {@link Unknown} are inline as well.
 */
public sealed interface Block extends Node
        permits Paragraph,
                Heading,
                ItemList,
                DefinitionList,
                Table,
                Quote,
                Division,
                Preformatted,
                Rule,
                Layout,
                TaskList,
                TemplateDeclarations,
                Macro,
                Unknown {}
