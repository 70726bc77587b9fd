package org.watersmeet.text.document;

/** A node that runs in a line of text. */
public sealed interface Inline extends Node
        permits Text,
                LineBreak,
                Mark,
                WebLink,
                Link,
                Resource,
                Image,
                WebImage,
                Emoticon,
                Placeholder,
                InlineCommentMarker,
                CalendarDate,
                TemplateVariable,
                SourceComment,
                NestedBlock,
                Macro,
                Unknown {}
