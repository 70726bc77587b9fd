package org.watersmeet.wiki.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.watersmeet.kernel.Text;
import org.watersmeet.text.rendering.BoundedPattern;
import org.watersmeet.wiki.attachment.ContainedFiles.ContainedFile;

/** Which files of a page a macro shows, and in which order. */
final class FileOrder {

    private FileOrder() {}

    /**
     * Those whose name one of the expressions matches; all when there are none. An expression that
     * begins with a star is meant as {@code *.png}.
     */
    static List<ContainedFile> matching(List<ContainedFile> files, List<String> expressions) {
        if (expressions.isEmpty()) {
            return files;
        }
        List<BoundedPattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            BoundedPattern pattern =
                    BoundedPattern.of(
                            expression.startsWith("*")
                                    ? expression.replace(".", "\\.").replace("*", ".*")
                                    : expression);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return files.stream()
                .filter(file -> patterns.stream().anyMatch(it -> it.matches(file.name())))
                .toList();
    }

    /**
     * @param by {@code date}, {@code size}, {@code createddate}; by name for any other word
     */
    static List<ContainedFile> sorted(List<ContainedFile> files, String by, boolean reverse) {
        List<ContainedFile> sorted = new ArrayList<>(files);
        switch (by) {
            case "date" -> sorted.sort(Comparator.comparing(ContainedFile::modifiedAt));
            case "size" -> sorted.sort(Comparator.comparingLong(ContainedFile::size));
            case "createddate" -> sorted.sort(Comparator.comparing(ContainedFile::createdAt));
            default -> sorted.sort(Comparator.comparing(file -> Text.key(file.name())));
        }
        if (reverse) {
            Collections.reverse(sorted);
        }
        return sorted;
    }
}
