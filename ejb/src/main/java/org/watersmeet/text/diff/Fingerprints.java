package org.watersmeet.text.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for values: equal values have the same number. Compared is then only by numbers. */
final class Fingerprints {

    private final Map<Object, Integer> numbers = new HashMap<>();

    int[] all(List<?> values) {
        int[] all = new int[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(values.get(i));
        }
        return all;
    }

    int of(Object value) {
        Object key = value instanceof Comparable<?> ? value : new Key(value, value.toString());
        return numbers.computeIfAbsent(key, it -> numbers.size());
    }

    /**
     * A value that has an order among those of its hash. Who writes a page can choose words of one
     * hash, and a hash table looks through such values one by one unless they can be compared.
     */
    private record Key(Object value, String text) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return text.compareTo(other.text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && text.equals(key.text) && value.equals(key.value);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
