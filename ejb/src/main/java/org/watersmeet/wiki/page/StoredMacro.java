package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.markup.StorageFormat;

/**
 * A macro as it is written in a body.
 *
 * @param parameters words by name, the default one's name is empty; of a name that comes twice the
 *     first
 * @param body storage format or plain text; empty without a body
 */
public record StoredMacro(String name, Map<String, String> parameters, String body) {

    /** The one with this {@code ac:macro-id}; the first if there are several. */
    static Optional<StoredMacro> in(String source, String macroId) {
        List<Macro> found = new ArrayList<>();
        DocumentWalk.forEach(
                StorageFormat.decode(source),
                node -> {
                    if (node instanceof Macro macro && macroId.equals(macro.identity().macroId())) {
                        found.add(macro);
                    }
                });
        return found.stream().findFirst().map(StoredMacro::of);
    }

    private static StoredMacro of(Macro macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (MacroParameter parameter : macro.parameters()) {
            parameters.putIfAbsent(parameter.name(), parameter.text());
        }
        String body =
                switch (macro.body()) {
                    case MacroBody.None none -> "";
                    case MacroBody.Plain plain -> plain.text();
                    case MacroBody.Rich rich -> StorageFormat.encode(new Document(rich.content()));
                };
        return new StoredMacro(macro.name(), parameters, body);
    }
}
