package org.watersmeet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever lists content asks who may view it. A class that reads content without that is named
 * here with the reason.
 */
class ContentQueriesTest {

    private static final Path SOURCES = Path.of("../ejb/src/main/java/org/watersmeet");

    private static final Pattern READS =
            Pattern.compile("(from|join) content( |$|\")", Pattern.MULTILINE);
    private static final Pattern ASKS =
            Pattern.compile("\\.unrestricted\\(|isibility\\.content\\(");

    private static final String BESIDE_A_PAGE = "what belongs to a content that was checked";
    private static final String WRITES = "copies, moves or removes, after the check of a service";
    private static final String BEFORE_THE_CHECK = "what the check itself reads";

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("AttachmentCopies", WRITES),
                    Map.entry("AttachmentLinks", "no more than the author of a link has written"),
                    Map.entry("AttachmentLists", BESIDE_A_PAGE),
                    Map.entry("AttachmentRows", BESIDE_A_PAGE),
                    Map.entry("AttachmentStore", WRITES),
                    Map.entry("ContainedFiles", BESIDE_A_PAGE),
                    Map.entry("CommentRows", BESIDE_A_PAGE),
                    Map.entry("CommentStore", BESIDE_A_PAGE),
                    Map.entry("ContentFragment", BEFORE_THE_CHECK),
                    Map.entry("RestrictionColumn", BEFORE_THE_CHECK),
                    Map.entry("ContentRemoval", WRITES),
                    Map.entry("EmptyTrash", WRITES),
                    Map.entry("PurgeTrash", WRITES),
                    Map.entry("RemoveSpace", WRITES),
                    Map.entry("RewriteLinks", WRITES),
                    Map.entry("BranchCopies", WRITES),
                    Map.entry("CopiedPages", WRITES),
                    Map.entry("CopySpace", "copies restrictions with the pages"),
                    Map.entry("NodesFragment", "pages above one that was checked"),
                    Map.entry("NoteBodies", WRITES),
                    Map.entry("SpaceMoves", WRITES),
                    Map.entry("TitlesFragment", "no more than the author of a link has written"),
                    Map.entry("RestrictionStore", "what restricts a content that was checked"));

    @Test
    void listsOfContentLeaveOutWhatTheReaderMayNotView() throws IOException {
        Set<String> reading = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (READS.matcher(source).find() && !ASKS.matcher(source).find()) {
                    reading.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }

        assertThat(reading).containsExactlyInAnyOrderElementsOf(OTHERS.keySet());
    }
}
