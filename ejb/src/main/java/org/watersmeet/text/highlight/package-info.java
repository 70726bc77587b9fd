/**
 * Colours for programs: which part of a source is a word of its language, a text, a remark. The
 * lexers are those of RSyntaxTextArea, used without any window; nothing of it is seen outside.
 */
@NullMarked
package org.watersmeet.text.highlight;

import org.jspecify.annotations.NullMarked;
