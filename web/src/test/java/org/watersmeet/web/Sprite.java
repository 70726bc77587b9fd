package org.watersmeet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The icons that the front-end build puts into the sprite. */
final class Sprite {

    static final Set<String> NAMES = read();

    private Sprite() {}

    private static Set<String> read() {
        try {
            return Set.copyOf(Files.readAllLines(Path.of("src/main/frontend/icons/lucide.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
