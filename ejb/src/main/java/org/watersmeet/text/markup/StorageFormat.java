package org.watersmeet.text.markup;

import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;

/**
 * Confluence's storage format: XHTML with elements of the prefixes {@code ac:}, {@code ri:} and
 * {@code at:} that are never declared. Nothing is lost: {@code canonical(encode(decode(x)))} equals
 * {@code canonical(x)} for every source that is accepted.
 *
 * <p>All methods take time and memory linear in the length of the source, and refuse:
 *
 * <ul>
 *   <li>{@link Problem.Invalid} {@code document.malformed}: not well-formed, a document type, a
 *       processing instruction, an entity not in XHTML's table, a character XML forbids; the
 *       message names line and column;
 *   <li>{@link Problem.LimitExceeded} {@code document.too-large} or {@code document.too-deep}: see
 *       {@link DocumentLimits}.
 * </ul>
 *
 * @see <a
 *     href="https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html">Confluence
 *     storage format</a>
 */
public final class StorageFormat {

    private StorageFormat() {}

    /** Reads a source with the {@linkplain DocumentLimits#DEFAULT usual limits}. */
    public static Document decode(String source) {
        return decode(source, DocumentLimits.DEFAULT);
    }

    /** Reads a source. */
    public static Document decode(String source, DocumentLimits limits) {
        return StorageDecoder.decode(source, XmlTree.parse(source, limits));
    }

    /** Writes a document; never refuses. */
    public static String encode(Document document) {
        return new StorageEncoder().encode(document);
    }

    /**
     * One spelling for all sources that mean the same, to compare two of them. It differs from the
     * source in this and nothing else:
     *
     * <ol>
     *   <li>attributes are sorted by name, in double quotes, with one space before each;
     *   <li>characters stand for themselves, whether the source has them as such, by number, by
     *       name or in CDATA; only {@code & < >}, the carriage return, the no-break space, and in
     *       attributes also {@code "}, tab and line feed, are references; line ends are LF; white
     *       space in attributes is spaces (as XML itself has it);
     *   <li>an element without content is {@code <x/>};
     *   <li>in the elements that consist of parts (lists, tables and their sections and rows,
     *       layouts, task lists, macros, links, images, a template's declarations), white space and
     *       comments between the parts are left out, unless there is other text among the parts;
     *       and parts stand in a fixed order: in a macro parameters before the body, in a link the
     *       target before the body, in an image the source before the caption, in a task id, uuid,
     *       status, body, in a table caption, columns, rows. Parts of the same sort keep their
     *       order.
     * </ol>
     */
    public static String canonical(String source) {
        return CanonicalForm.of(XmlTree.parse(source, DocumentLimits.DEFAULT));
    }
}
