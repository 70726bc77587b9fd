package org.watersmeet.checker.mutant;

/**
 * One change of one class.
 *
 * @param type the class's full name; it must not be an entity, whose bytes the build weaves
 * @param original a text that the source holds exactly once
 */
public record SourceChange(String type, String original, String replacement) {

    /** The source's path below the folder of sources. */
    String path() {
        return type.replace('.', '/') + ".java";
    }

    /**
     * The changed source.
     *
     * @throws IllegalStateException if the text is not there exactly once: the source has moved on,
     *     and this change must follow
     */
    String applyTo(String source) {
        int first = source.indexOf(original);
        if (first < 0 || first != source.lastIndexOf(original)) {
            throw new IllegalStateException(
                    "%s must hold exactly once: %s".formatted(type, original));
        }
        return source.replace(original, replacement);
    }
}
