package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;

/**
 * Parts the attributes of an element into those with a typed place and the rest. An attribute is
 * taken only if its typed form can say exactly what was written; so nothing is lost in the way
 * back.
 */
final class AttributeReader {

    /** Reads a value; null when the typed form could not say exactly that. */
    interface Reading<T> {
        @Nullable T read(String value);
    }

    private final List<Attribute> left;

    AttributeReader(XmlElement element) {
        this.left =
                element.attributes().isEmpty() ? List.of() : new ArrayList<>(element.attributes());
    }

    /** Removes the attribute of that name and returns its value, or null if there is none. */
    @Nullable String take(String name) {
        return take(name, value -> value);
    }

    /** The same, as read by the given reading; when that says null, the attribute stays. */
    <T> @Nullable T take(String name, Reading<T> reading) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).name().equals(name)) {
                T value = reading.read(left.get(i).value());
                if (value != null) {
                    left.remove(i);
                }
                return value;
            }
        }
        return null;
    }

    /** The value of the attribute of that name, which stays; or null if there is none. */
    @Nullable String peek(String name) {
        for (Attribute attribute : left) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    /** Takes a number from 1 to 9999 without leading zeros or signs. */
    @Nullable Integer takeNumber(String name) {
        return take(name, AttributeReader::number);
    }

    /** Takes the attribute if it has exactly that value. */
    boolean takeExactly(String name, String expected) {
        return take(name, value -> value.equals(expected) ? value : null) != null;
    }

    /** What nobody took, in the order of the source. */
    Attributes rest() {
        return left.isEmpty() ? Attributes.NONE : new Attributes(left);
    }

    private static @Nullable Integer number(String value) {
        if (value.isEmpty() || value.length() > 4 || value.charAt(0) == '0') {
            return null;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
