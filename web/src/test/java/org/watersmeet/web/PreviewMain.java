package org.watersmeet.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes every screen with sample data into a folder, to be looked at: {@code npm run shots} serves
 * them and takes pictures.
 */
public final class PreviewMain {

    private PreviewMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/preview");
        Files.createDirectories(folder);
        ViewEngine engine = new ViewEngine();
        for (Map.Entry<String, View> sample : AllSamples.of(Samples.plausible()).entrySet()) {
            Files.write(
                    folder.resolve(sample.getKey() + ".html"), engine.render(sample.getValue()));
        }
    }
}
