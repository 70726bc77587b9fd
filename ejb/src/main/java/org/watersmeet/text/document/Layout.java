package org.watersmeet.text.document;

import java.util.List;

/** {@code <ac:layout>}: the page is divided into sections, one below the other. */
public record Layout(List<LayoutSection> sections, Attributes attributes) implements Block {
    public Layout {
        sections = List.copyOf(sections);
    }
}
