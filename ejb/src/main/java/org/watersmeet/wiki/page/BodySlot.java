package org.watersmeet.wiki.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.MacroCall;

/**
 * A slot of a rendered body, in the form the cache holds.
 *
 * @param offset in bytes of the body
 * @param arguments by the first names of their parameters
 */
record BodySlot(int offset, String macro, Map<String, Argument> arguments) {

    static BodySlot of(int offset, MacroCall call) {
        return new BodySlot(offset, call.definition().name(), call.arguments());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(offset);
        CachedText.write(out, macro);
        out.writeInt(arguments.size());
        for (Map.Entry<String, Argument> argument : new TreeMap<>(arguments).entrySet()) {
            CachedText.write(out, argument.getKey());
            CachedText.write(out, argument.getValue().words());
            out.writeInt(argument.getValue().targets().size());
            for (LinkTarget target : argument.getValue().targets()) {
                CachedTarget.write(out, target);
            }
        }
    }

    static BodySlot read(DataInputStream in) throws IOException {
        int offset = in.readInt();
        String macro = CachedText.read(in);
        Map<String, Argument> arguments = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = CachedText.read(in);
            String words = CachedText.read(in);
            List<LinkTarget> targets = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                targets.add(CachedTarget.read(in));
            }
            arguments.put(name, new Argument(words, targets));
        }
        return new BodySlot(offset, macro, arguments);
    }
}
