package org.watersmeet.web.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.http.Multipart;
import org.watersmeet.wiki.attachment.AttachFiles;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.attachment.FileReception;
import org.watersmeet.wiki.attachment.ReceivedFile;

/**
 * A form with files, read: the bytes are stored already, but belong to nothing yet.
 *
 * @param files in the order of the form
 * @param comments in the order of the form; the first belongs to the first file
 * @param fields the other fields; of one that comes twice the first
 */
public record Upload(List<ReceivedFile> files, List<String> comments, Map<String, String> fields) {

    private static final String FILE = "file";
    private static final String COMMENT = "comment";
    private static final int LONGEST_FIELD = 16 * 1024;

    public Upload {
        files = List.copyOf(files);
        comments = List.copyOf(comments);
        fields = Map.copyOf(fields);
    }

    /** Reads forms of one kind. */
    public static final class Reader {
        private final List<ReceivedFile> files = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private final Map<String, String> fields = new HashMap<>();
        private final Function<Map<String, String>, FileReception> gate;
        private final String unnamed;
        private @Nullable FileReception reception;

        /**
         * @param gate called with the fields before the first file, which it lets in or refuses
         * @param unnamed what a file without a name is called; empty to refuse it
         */
        public Reader(Function<Map<String, String>, FileReception> gate, String unnamed) {
            this.gate = gate;
            this.unnamed = unnamed;
        }

        /**
         * @throws Problem.Invalid if it is no form in order, or a name is none
         * @throws Problem.LimitExceeded if a file is too large, or something comes too often
         */
        public Upload read(HttpServletRequest request) {
            try {
                Multipart form = new Multipart(request.getContentType(), request.getInputStream());
                for (Multipart.Part part = form.next(); part != null; part = form.next()) {
                    take(part);
                }
            } catch (IOException e) {
                throw new Problem.Invalid(
                        "request.unreadable", "The upload was broken off. Nothing was stored.");
            }
            reception();
            return new Upload(files, comments, fields);
        }

        /** A comment may come with a file name (some clients send all fields so): it is a text. */
        private void take(Multipart.Part part) throws IOException {
            if (part.name().equals(FILE)) {
                takeFile(part);
            } else if (part.name().equals(COMMENT)) {
                comments.add(part.text(LONGEST_FIELD));
            } else {
                fields.putIfAbsent(part.name(), part.text(LONGEST_FIELD));
            }
        }

        private void takeFile(Multipart.Part part) throws IOException {
            String name = part.fileName() == null ? unnamed : part.fileName();
            if (name.isEmpty() && part.fileName() != null && part.body().read() < 0) {
                return; // what browsers send when no file was chosen
            }
            files.add(reception().receive(new FileName(name), part.type(), part.body()));
        }

        private FileReception reception() {
            if (reception == null) {
                reception = gate.apply(fields);
            }
            return reception;
        }
    }

    /** The files with their comments. */
    public List<AttachFiles.NewFile> newFiles() {
        List<AttachFiles.NewFile> all = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            String comment = i < comments.size() ? comments.get(i) : "";
            all.add(new AttachFiles.NewFile(files.get(i), comment));
        }
        return all;
    }

    /**
     * The only file.
     *
     * @throws Problem.Invalid if there is none, or another one
     */
    public AttachFiles.NewFile single() {
        if (files.size() != 1) {
            throw new Problem.Invalid(
                    "attachment.one", "Send exactly one part called \"file\".", FILE);
        }
        return newFiles().getFirst();
    }

    /** Whether a box of the form is ticked, or a program says so. */
    public boolean flag(String name) {
        String value = fields.getOrDefault(name, "");
        return value.equalsIgnoreCase("true") || value.equals("on");
    }
}
