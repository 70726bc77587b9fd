package org.watersmeet.text.diff;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.watersmeet.text.document.Node;

/**
 * A sort of parts that are aligned with each other, such as rows.
 *
 * @param content what is in a part, by which its likeness is judged
 * @param comparable whether two different parts can be shown as one that has changed
 */
record Sort<T>(Function<T, List<? extends Node>> content, BiPredicate<T, T> comparable) {}
