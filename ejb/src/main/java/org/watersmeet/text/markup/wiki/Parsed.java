package org.watersmeet.text.markup.wiki;

import org.watersmeet.text.document.Inline;

/**
 * What was read.
 *
 * @param end offset after it
 */
record Parsed(Inline node, int end) {}
